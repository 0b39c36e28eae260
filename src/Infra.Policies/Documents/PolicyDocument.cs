namespace Infra.Policies;

/// <summary>An IAM policy document: of a role, a bucket, a key, a queue. Read it with <see cref="Read"/> and walk over its statements.</summary>
public readonly struct PolicyDocument
{
    private readonly Property _document;

    private PolicyDocument(Property document) => _document = document;

    /// <summary>
    /// The statements. A document that is unknown as a whole, or is not JSON, has one unknown statement, so that requirements on it come out
    /// as not decidable.
    /// </summary>
    public IEnumerable<PolicyStatement> Statements
    {
        get
        {
            if (_document.IsUnknown)
            {
                yield return new PolicyStatement(_document);
            }

            foreach (var statement in _document["Statement"].Items)
            {
                if (!_document.IsUnknown)
                {
                    yield return new PolicyStatement(statement);
                }
            }
        }
    }

    /// <summary>Reads a property that holds a document as JSON text or as an object.</summary>
    public static PolicyDocument Read(Property property) => new(property.Json());

    /// <summary>Does the answer hold for a statement at least?</summary>
    public Truth Any(Func<PolicyStatement, Truth> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var any = Truth.Of(false, _document);
        foreach (var statement in Statements)
        {
            any |= question(statement);
        }

        return any;
    }
}
