using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Infra.Preview.Sources;

/// <summary>The lines of an assembly's code, from the symbols beside it or inside it.</summary>
internal sealed class LineTable : IDisposable
{
    private readonly PEReader _image;
    private readonly MetadataReaderProvider _symbols;

    private LineTable(PEReader image, MetadataReaderProvider symbols)
    {
        _image = image;
        _symbols = symbols;
    }

    /// <summary>Opens the symbols; null when there are none that fit.</summary>
    public static LineTable? Open(Assembly assembly)
    {
        PEReader? image = null;
        try
        {
            image = new PEReader(File.OpenRead(assembly.Location));
            return image.TryOpenAssociatedPortablePdb(assembly.Location, static path => File.Exists(path) ? File.OpenRead(path) : null, out var symbols, out _)
                ? new LineTable(image, symbols!)
                : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or BadImageFormatException or ArgumentException or InvalidOperationException)
        {
            image?.Dispose();
            return null;
        }
    }

    /// <summary>The file, line and column of an offset in a method; null for code that the compiler made.</summary>
    public (string File, int Line, int Column)? Find(MethodBase method, int offset)
    {
        var reader = _symbols.GetMetadataReader();
        var handle = (MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken);
        SequencePoint? last = null;
        foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints())
        {
            if (point.Offset > offset)
            {
                break;
            }

            last = point.IsHidden ? last : point;
        }

        return last is { } found ? (reader.GetString(reader.GetDocument(found.Document).Name), found.StartLine, found.StartColumn) : null;
    }

    public void Dispose()
    {
        _symbols.Dispose();
        _image.Dispose();
    }
}
