using Pulumi.Serialization;

namespace Pulumi;

public abstract class InputArgs
{
    protected InputArgs()
    {
    }

    /// <summary>What to call these arguments in messages. Private protected: only this assembly adds families of arguments.</summary>
    private protected abstract string Family { get; }

    /// <summary>
    /// Wire names with the raw values of all inputs that are not null. Throws ArgumentNullException for a required input that is.
    /// </summary>
    internal virtual IReadOnlyList<KeyValuePair<string, object?>> GetProperties()
    {
        var members = InputMember.Of(GetType());
        var properties = new List<KeyValuePair<string, object?>>(members.Length);
        foreach (var member in members)
        {
            if (member.Read(this) is { } value)
                properties.Add(new(member.WireName, member.IsJson ? JsonInput.ToOutput(member.Name, value) : value));
            else if (member.IsRequired)
                throw new ArgumentNullException(member.Name, $"The {Family} {GetType().Name} needs a value for '{member.Name}'.");
        }

        return properties;
    }
}
