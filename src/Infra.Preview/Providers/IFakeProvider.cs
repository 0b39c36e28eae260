namespace Infra.Preview.Providers;

/// <summary>Answers what is known about the resources of one package; what it leaves out becomes symbols and unknowns.</summary>
internal interface IFakeProvider
{
    void Answer(ResourceQuestion question, ResourceAnswer answer);
}
