using System.Text;
using System.Text.RegularExpressions;

namespace Infra;

public sealed partial class TableArgs
{
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
    private const int MaxIndexes = 20;
    private const int MaxAttributesInIndexes = 100;
    private const int MaxKeyName = 255;
    private const int MaxRecoveryDays = 35;

    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.DesignPattern.MultiAttributeKeys.html
    private const int MaxKeyAttributes = 4;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (PartitionKey is null)
        {
            problems.Add(nameof(PartitionKey), null, "a value", "set it, e.g. to TableKey.String(\"id\")");
            return;
        }

        ValidateKey(problems, nameof(PartitionKey), PartitionKey);
        if (SortKey is not null)
        {
            ValidateKey(problems, nameof(SortKey), SortKey);
            if (SortKey.Name == PartitionKey.Name)
            {
                problems.Add(nameof(SortKey), SortKey.Name, "another attribute than PartitionKey", "leave SortKey out, or name what items are sorted by");
            }
        }

        ValidateIndexes(problems);
        ValidateTypes(problems);
        ValidateTimeToLive(problems);
        if (RecoveryDays is { } days)
        {
            problems.RequireRange(nameof(RecoveryDays), days, 1, MaxRecoveryDays, "give a number of days; for longer, use a backup");
        }

        RequireUnits(problems, nameof(MaxReadUnits), MaxReadUnits);
        RequireUnits(problems, nameof(MaxWriteUnits), MaxWriteUnits);
    }

    private static void RequireUnits(ArgumentProblems problems, string argument, int? units)
    {
        if (units < 1)
        {
            problems.Add(argument, units, "1 or more", "leave it out for no bound");
        }
    }

    private static void ValidateKey(ArgumentProblems problems, string argument, TableKey key)
    {
        if (string.IsNullOrEmpty(key.Name) || Encoding.UTF8.GetByteCount(key.Name) > MaxKeyName)
        {
            problems.Add(argument, key.Name, $"names of 1 to {MaxKeyName} bytes", "rename the attribute");
        }
    }

    private void ValidateIndexes(ArgumentProblems problems)
    {
        if (Indexes.Count > MaxIndexes)
        {
            problems.Add(nameof(Indexes), $"{Indexes.Count} indexes", $"up to {MaxIndexes}", "let several questions share an index");
        }

        foreach (var group in Indexes.GroupBy(index => index.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Indexes), group.Key, "each name once", "rename one of the indexes");
        }

        var attributes = Indexes.Sum(index => index.Attributes.Count);
        if (attributes > MaxAttributesInIndexes)
        {
            problems.Add(nameof(Indexes), $"{attributes} attributes", $"up to {MaxAttributesInIndexes} in all indexes together", "leave Attributes out, for all of the item's");
        }

        foreach (var index in Indexes)
        {
            ValidateIndex(problems, $"Indexes[\"{index.Name}\"]", index);
        }
    }

    private void ValidateIndex(ArgumentProblems problems, string argument, TableIndex index)
    {
        if (index.Name is null || !IndexName().IsMatch(index.Name))
        {
            problems.Add($"{argument}.Name", index.Name, "3 to 255 letters, digits and _ . -", "rename the index");
        }

        problems.RequireRange($"{argument}.PartitionKey", index.PartitionKey.Length, 1, MaxKeyAttributes, "give as many attributes");
        problems.RequireRange($"{argument}.SortKey", index.SortKey.Count, 0, MaxKeyAttributes, "give as many attributes");
        var keys = index.PartitionKey.AddRange(index.SortKey);
        foreach (var key in keys)
        {
            ValidateKey(problems, $"{argument}", key);
        }

        problems.RequireOnce(argument, keys.Select(key => key.Name), "attribute");

        if (index.KeysOnly && index.Attributes.Count > 0)
        {
            problems.Add($"{argument}.Attributes", string.Join(", ", index.Attributes), "none together with KeysOnly", "remove one of the two");
        }

        var own = keys.Append(PartitionKey).Append(SortKey ?? PartitionKey).Select(key => key.Name);
        foreach (var attribute in index.Attributes.Where(attribute => own.Contains(attribute, StringComparer.Ordinal)))
        {
            problems.Add($"{argument}.Attributes", attribute, "attributes that are no key; keys are in every index", "remove it");
        }
    }

    // An attribute has one type, whichever keys it is part of.
    private void ValidateTypes(ArgumentProblems problems)
    {
        var keys = Indexes.SelectMany(index => index.PartitionKey.AddRange(index.SortKey)).Append(PartitionKey).Append(SortKey ?? PartitionKey);
        foreach (var group in keys.GroupBy(key => key.Name, StringComparer.Ordinal))
        {
            var types = group.Select(key => key.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (types.Count > 1)
            {
                problems.Add($"attribute {group.Key}", string.Join(" and ", types), "one type in all keys", "give it the same type everywhere");
            }

            if (group.Key == TimeToLiveAttribute && types is not ["N"])
            {
                problems.Add(nameof(TimeToLiveAttribute), TimeToLiveAttribute, "an attribute of numbers", "use another attribute, or make the key one of numbers");
            }
        }
    }

    private void ValidateTimeToLive(ArgumentProblems problems)
    {
        if (TimeToLiveAttribute is not null && (TimeToLiveAttribute.Length == 0 || Encoding.UTF8.GetByteCount(TimeToLiveAttribute) > MaxKeyName))
        {
            problems.Add(nameof(TimeToLiveAttribute), TimeToLiveAttribute, $"names of 1 to {MaxKeyName} bytes", "rename the attribute, or leave it out");
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9_.-]{3,255}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IndexName();
}
