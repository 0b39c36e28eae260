using Infra.Plans;

namespace Infra.Preview.Tests.Terminal;

/// <summary>Builds the resources of a plan from types and names.</summary>
internal sealed class PlanBuilder
{
    private const string Project = "shop";
    private const string Stack = "prod";

    private readonly List<PlannedResource> _resources;
    private readonly string _parent;

    public PlanBuilder()
    {
        _parent = ResourceUrn.Create(Stack, Project, null, ResourceUrn.StackType, $"{Project}-{Stack}");
        _resources = [new PlannedResource { Urn = _parent, Type = ResourceUrn.StackType, Name = $"{Project}-{Stack}", Kind = ResourceKind.Component }];
    }

    private PlanBuilder(List<PlannedResource> resources, string parent) => (_resources, _parent) = (resources, parent);

    public ValueList<PlannedResource> Build() => _resources.ToValueList();

    public PlanBuilder Component(string type, string name, Action<PlanBuilder> children)
    {
        children(new PlanBuilder(_resources, Add(type, name, ResourceKind.Component, isRead: false)));
        return this;
    }

    public PlanBuilder Resource(string type, params string[] names)
    {
        foreach (var name in names)
        {
            Add(type, name, ResourceKind.Custom, isRead: false);
        }

        return this;
    }

    public PlanBuilder Read(string type, string name)
    {
        Add(type, name, ResourceKind.Custom, isRead: true);
        return this;
    }

    private string Add(string type, string name, ResourceKind kind, bool isRead)
    {
        var urn = ResourceUrn.Create(Stack, Project, _parent, type, name);
        _resources.Add(new PlannedResource { Urn = urn, Type = type, Name = name, Kind = kind, IsRead = isRead, Parent = _parent });
        return urn;
    }
}
