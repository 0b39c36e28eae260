using Infra.Preview.Configuration;
using Infra.Preview.Engine;
using Infra.Preview.Running.Hangs;

namespace Infra.Preview.Running;

/// <summary>What a program is run with.</summary>
/// <param name="Engine">The engine that it talks to.</param>
/// <param name="Project">The project it belongs to, whose program folder it runs in.</param>
/// <param name="Host">Where it writes.</param>
/// <param name="Pending">The resources that it has declared and that are not registered.</param>
/// <param name="IsOutputTaken">True when standard output carries something else, so that what the program writes goes to standard error.</param>
public sealed record ProgramStart(PreviewEngine Engine, ProjectFile Project, RunnerHost Host, PendingResources Pending, bool IsOutputTaken);
