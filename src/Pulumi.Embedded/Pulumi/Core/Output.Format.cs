using System.Globalization;

namespace Pulumi;

public static partial class Output
{
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        var arguments = formattableString.GetArguments();
        var parts = new List<IOutput>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (AsOutput(argument) is { } output)
                parts.Add(output);
        }

        return Join(parts, () => Render(formattableString.Format, arguments));
    }

    private static string Render(string format, object?[] arguments)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = AsOutput(arguments[i]) is { } output
                ? output.TryGetData(out var data) ? data.Value : throw new InvalidOperationException("An awaited output has not settled.")
                : arguments[i];
        }

        return string.Format(CultureInfo.InvariantCulture, format, values);
    }

    private static IOutput? AsOutput(object? value) => value switch
    {
        IOutput output => output,
        IInput input => input.ToOutput(),
        _ => null,
    };
}
