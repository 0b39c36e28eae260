using System.Globalization;
using System.Text.Json;

namespace Infra.Plans;

/// <summary>Reads the frame of a stack export and makes a plan of its resources.</summary>
internal static class StateReader
{
    public static StackState Read(ref JsonCursor cursor)
    {
        cursor.Start();
        cursor.ExpectObject();
        int? version = null;
        StateContent? content = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "version":
                    version = CheckVersion(cursor.Integer());
                    break;
                case "deployment":
                    content = cursor.Token == JsonTokenType.Null ? new StateContent() : ReadDeployment(ref cursor);
                    break;
                case "checkpoint":
                    throw new FormatException("it is the checkpoint file of a backend; export the stack with: pulumi stack export");
                case "schemaVersion":
                    throw new FormatException("it is a plan, not the export of a stack");
                default:
                    cursor.Skip();
                    break;
            }
        }

        cursor.End();
        _ = version ?? throw new FormatException("'version' is missing: this is no export of a stack");
        return (content ?? throw new FormatException("'deployment' is missing")).ToState();
    }

    private static int CheckVersion(int version) => version switch
    {
        < StackExport.OldestVersion => throw new FormatException(string.Create(
            CultureInfo.InvariantCulture, $"it has version {version}, this program reads {Readable}; export the stack again with a newer Pulumi CLI")),
        > StackExport.NewestVersion => throw new FormatException(string.Create(
            CultureInfo.InvariantCulture, $"it has version {version}, this program reads {Readable}; update Infra")),
        _ => version,
    };

    private static string Readable => string.Create(CultureInfo.InvariantCulture, $"{StackExport.OldestVersion} and {StackExport.NewestVersion}");

    private static StateContent ReadDeployment(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var content = new StateContent();
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "resources" when cursor.Token != JsonTokenType.Null:
                    cursor.ExpectList();
                    for (var i = 0; cursor.NextItem(i); i++)
                    {
                        content.Add(StateResourceReader.Read(ref cursor));
                    }

                    break;
                case "pending_operations" when cursor.Token != JsonTokenType.Null:
                    cursor.ExpectList();
                    for (var i = 0; cursor.NextItem(i); i++)
                    {
                        ReadOperation(ref cursor, content);
                    }

                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return content;
    }

    private static void ReadOperation(ref JsonCursor cursor, StateContent content)
    {
        cursor.ExpectObject();
        var type = "changing";
        string? urn = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "type":
                    type = cursor.Text();
                    break;
                case "resource":
                    urn = StateResourceReader.Read(ref cursor).Resource.Urn;
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        if (urn is not null)
        {
            content.Warn(urn, $"A deployment was interrupted while {type} it; nobody knows what the cloud has.");
        }
    }
}
