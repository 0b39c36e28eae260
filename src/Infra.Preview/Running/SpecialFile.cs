using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Infra.Preview.Running;

/// <summary>Tells files from pipes, devices and sockets, which no file may take the place of. Known on Linux; elsewhere all are files.</summary>
internal static class SpecialFile
{
    private const int CurrentFolder = -100;
    private const uint TypeMask = 0x1;
    private const int BufferLength = 256;
    private const int ModeOffset = 28;
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>True when there is something at the path, links followed, that is neither a file nor a folder.</summary>
    public static bool Exists(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var status = new byte[BufferLength];
        try
        {
            return Statx(CurrentFolder, path, 0, TypeMask, status) == 0
                && (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeOffset)) & TypeBits) is not (RegularFile or Folder);
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018.
            return false;
        }
    }

    // The one call whose structure is the same on every processor.
#pragma warning disable SYSLIB1054 // The generated form needs unsafe code.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);
#pragma warning restore SYSLIB1054
}
