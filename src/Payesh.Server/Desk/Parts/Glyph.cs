namespace Payesh.Server.Desk;

/// <summary>One drawing of the icon set. Those of Tabler stand in Glyphs.cs, which <c>npm run icons</c> writes.</summary>
/// <param name="Paths">SVG inside a box of 24 × 24.</param>
/// <param name="Mirrored">Points along the line of writing, so it turns round on a page from left to right.</param>
public sealed partial record Glyph(string Paths, bool Mirrored = false);
