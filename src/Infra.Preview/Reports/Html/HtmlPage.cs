using System.Globalization;
using System.Text;

namespace Infra.Preview.Reports.Html;

/// <summary>
/// A page that is being written. Of a long list it has the first entries; the others wait as the same markup in a block of JSON, which costs a browser next to
/// nothing until the reader asks for them.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>How many entries of a list are in the page from the beginning.</summary>
    public const int Shown = 100;

    private readonly StringBuilder _waiting = new();
    private int _lists;

    /// <summary>The text so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>The blocks that wait, to be written after everything that is read.</summary>
    public StringBuilder Waiting => _waiting;

    /// <summary>Adds a list.</summary>
    /// <param name="start">The element that holds the entries, and what it stands in, without its last <c>&gt;</c>.</param>
    /// <param name="end">What closes all that.</param>
    /// <param name="items">What is listed.</param>
    /// <param name="write">Writes one entry as one element, from the same code whenever it is shown.</param>
    /// <param name="shown">How many are in the page from the beginning.</param>
    public void List<T>(string start, string end, IReadOnlyList<T> items, Action<StringBuilder, T> write, int shown = Shown)
    {
        Text.Append(start);
        if (items.Count <= shown)
        {
            Text.Append('>');
            Entries(items, write);
            Text.Append(end).Append('\n');
            return;
        }

        var (number, rest) = (_lists++, items.Count - shown);
        Text.Append(CultureInfo.InvariantCulture, $" data-list=\"{number}\">");
        Entries([.. items.Take(shown)], write);
        Text.Append(end).Append(CultureInfo.InvariantCulture, $"\n<button type=\"button\" class=\"more\" data-more=\"{number}\" hidden>Show more ({rest})</button>");
        Text.Append(CultureInfo.InvariantCulture, $"<noscript><p>{rest} more are shown with JavaScript.</p></noscript>\n");
        JsonBlock.Write(_waiting, string.Create(CultureInfo.InvariantCulture, $"list-{number}"), json =>
        {
            var entry = new StringBuilder();
            json.WriteStartArray();
            foreach (var item in items.Skip(shown))
            {
                write(entry.Clear(), item);
                json.WriteStringValue(entry.ToString());
            }

            json.WriteEndArray();
        });
    }

    private void Entries<T>(IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        foreach (var item in items)
        {
            write(Text, item);
        }
    }
}
