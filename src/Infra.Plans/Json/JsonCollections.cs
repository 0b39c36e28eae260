namespace Infra.Plans;

/// <summary>Reads lists and maps of one kind of thing.</summary>
internal static class JsonCollections
{
    public delegate T Reader<out T>(ref JsonCursor cursor);

    public static ValueMap<T> Map<T>(ref JsonCursor cursor, Reader<T> readValue)
    {
        cursor.ExpectObject();
        var entries = new List<KeyValuePair<string, T>>();
        while (cursor.NextProperty(out var key))
        {
            entries.Add(new(key, readValue(ref cursor)));
        }

        return ValueMap.Create(entries);
    }

    public static ValueList<string> Texts(ref JsonCursor cursor)
    {
        cursor.ExpectList();
        var items = new List<string>();
        while (cursor.NextItem(items.Count))
        {
            items.Add(cursor.Text());
        }

        return items.ToValueList();
    }

    public static ValueMap<string> TextMap(ref JsonCursor cursor) => Map(ref cursor, static (ref JsonCursor at) => at.Text());

    public static ValueMap<ValueList<string>> TextLists(ref JsonCursor cursor) => Map(ref cursor, Texts);
}
