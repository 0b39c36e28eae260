using System.Globalization;

namespace Infra.Tests;

/// <summary>Calculates the metric math that our alarms use, so that tests see what CloudWatch would. A missing metric is NaN.</summary>
internal sealed class MetricMath
{
    private readonly string _text;
    private readonly IReadOnlyDictionary<string, double> _metrics;
    private int _at;

    private MetricMath(string text, IReadOnlyDictionary<string, double> metrics)
    {
        _text = text;
        _metrics = metrics;
    }

    public static double Evaluate(string expression, IReadOnlyDictionary<string, double> metrics)
    {
        var math = new MetricMath(expression, metrics);
        var value = math.Comparison();
        math.SkipSpaces();
        return math._at == expression.Length ? value : throw new FormatException($"Not understood from {math._at}: {expression}");
    }

    private double Comparison()
    {
        var left = Sum();
        if (Take(">="))
        {
            return left >= Sum() ? 1 : 0;
        }

        return Take(">") ? left > Sum() ? 1 : 0 : left;
    }

    private double Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take("+"))
            {
                value += Product();
            }
            else if (Take("-"))
            {
                value -= Product();
            }
            else
            {
                return value;
            }
        }
    }

    private double Product()
    {
        var value = Atom();
        while (true)
        {
            if (Take("*"))
            {
                value *= Atom();
            }
            else if (Take("/"))
            {
                value /= Atom();
            }
            else
            {
                return value;
            }
        }
    }

    private double Atom()
    {
        if (Take("("))
        {
            var inner = Comparison();
            Expect(")");
            return inner;
        }

        var word = Word();
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return word switch
        {
            "IF" => Call(3) is var choice && choice[0] != 0 ? choice[1] : choice[2],
            "FILL" => Call(2) is var fill && double.IsNaN(fill[0]) ? fill[1] : fill[0],
            _ => _metrics[word],
        };
    }

    private double[] Call(int count)
    {
        Expect("(");
        var values = new double[count];
        for (var index = 0; index < count; index++)
        {
            values[index] = Comparison();
            Expect(index < count - 1 ? "," : ")");
        }

        return values;
    }

    private string Word()
    {
        SkipSpaces();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private bool Take(string token)
    {
        SkipSpaces();
        if (!_text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal))
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token))
        {
            throw new FormatException($"Expected {token} at {_at}: {_text}");
        }
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }
}
