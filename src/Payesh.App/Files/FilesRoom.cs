using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Payesh.App.Files;

/// <summary>The door of Files: one content-addressed store, resumable upload, who may see what.</summary>
public static class FilesRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<StoredFile>(file =>
        {
            file.ToTable("StoredFile");
            file.HasKey(f => f.Hash);
            file.Property(f => f.Hash).HasMaxLength(64);
            file.Property(f => f.Type).HasMaxLength(40);
        });
        builder.Entity<FileUse>(use =>
        {
            use.ToTable("FileUse");
            use.HasKey(u => new { u.Hash, u.Subject });
            use.Property(u => u.Hash).HasMaxLength(64);
            use.Property(u => u.Subject).HasMaxLength(80);
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddFiles() => services.AddScoped<UploadFile>().AddScoped<TakeUpload>().AddScoped<DisplayCopy>();
    }
}
