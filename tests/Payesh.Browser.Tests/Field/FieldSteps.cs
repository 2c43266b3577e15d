using Microsoft.Playwright;

namespace Payesh.Browser.Tests.Field;

/// <summary>What every test with a phone begins with.</summary>
internal static class FieldSteps
{
    public static async Task SignIn(Chrome phone, Uri server, string who = "inspector")
    {
        var page = phone.Page;
        await page.GotoAsync(new Uri(server, "/sign-in?returnUrl=/field/").ToString());
        await page.GetByLabel("نام کاربری").FillAsync(who);
        await page.GetByLabel("رمز عبور").FillAsync("payesh-demo");
        await page.GetByRole(AriaRole.Button, new() { Name = "ورود", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/field/", StringComparison.Ordinal));
        await phone.Button("ثبت این گوشی").WaitForAsync();
    }

    public const string Pin = "123456";

    /// <summary>Makes the phone known, under a PIN that is typed in Persian digits once.</summary>
    public static async Task Enrol(Chrome phone)
    {
        await phone.Page.GetByLabel("تعیین رمز دستگاه", new() { Exact = true }).FillAsync(Pin);
        await phone.Page.GetByLabel("تکرار رمز", new() { Exact = true }).FillAsync("۱۲۳۴۵۶");
        await phone.Button("ثبت این گوشی").ClickAsync();
    }

    /// <summary>The app was opened anew and asks for its PIN.</summary>
    public static async Task Unlock(Chrome phone)
    {
        await phone.Page.GetByLabel("رمز دستگاه", new() { Exact = true }).FillAsync(Pin);
        await phone.Button("باز کردن برنامه").ClickAsync();
        await phone.Page.GetByText("باز کردن برنامه").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await phone.Settled();
    }

    /// <summary>Makes the phone known, fetches the packs and opens the first one that may be opened.</summary>
    /// <returns>The visit.</returns>
    public static async Task<string> Depart(Chrome phone)
    {
        await Enrol(phone);
        await phone.Page.GetByText("حرکت و باز کردن بسته", new() { Exact = true }).First.WaitForAsync();
        return await Open(phone);
    }

    /// <returns>The visit.</returns>
    public static async Task<string> Open(Chrome phone)
    {
        await phone.Page.Locator("section.card button.button-main:enabled").First.ClickAsync();
        await phone.Page.GetByText("رسیدیم", new() { Exact = true }).WaitForAsync();
        return phone.Page.Url.Split("#/v/")[1].Split('/')[0];
    }

    /// <summary>Takes a photo and keeps it.</summary>
    public static async Task Shoot(Chrome phone)
    {
        // The picture of the camera comes some time after its button.
        await phone.Page.WaitForTimeoutAsync(1200);
        await phone.Button("گرفتن عکس").ClickAsync();
        await phone.Button("نگه دار").ClickAsync();
    }

    /// <summary>Waits until a photo of a place lies in the log.</summary>
    public static async Task Kept(Chrome phone)
    {
        await phone.Page.GetByText("عکس ثبت شد", new() { Exact = true }).WaitForAsync();
        await phone.Settled();
    }
}
