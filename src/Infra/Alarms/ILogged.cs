using Pulumi;

namespace Infra;

/// <summary>A component that writes a log. Dashboards lead to it.</summary>
public interface ILogged
{
    /// <summary>The component's log group.</summary>
    Output<string> LogGroupName { get; }
}
