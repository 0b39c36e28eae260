using DynamoDB = Pulumi.Aws.DynamoDB;

namespace Infra;

/// <summary>The children of a <see cref="Table"/> that a caller may change.</summary>
public sealed class TableCustomize
{
    /// <summary>The table itself.</summary>
    public Customization<DynamoDB.TableArgs>? Table { get; set; }

    /// <summary>Each of its indexes.</summary>
    public Customization<DynamoDB.GlobalSecondaryIndexArgs>? Index { get; set; }
}
