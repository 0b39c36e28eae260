using Infra.Preview.Configuration;
using Infra.Preview.Providers;

namespace Infra.Preview.Running;

/// <summary>
/// Previews several stacks at once. A stack that refers to another of them waits there, and only there, for the other's plan and gets its outputs: so no
/// order has to be known beforehand. Stacks that wait for each other fail, all of them. What a stack that failed would answer is symbolic.
/// </summary>
public sealed class StackGroup : IDisposable
{
    private readonly IReadOnlyList<Running> _members;
    private readonly SemaphoreSlim _slots;
    private readonly Lock _lock = new();

    /// <summary>Prepares the previews.</summary>
    /// <param name="members">The stacks, in the order that they were asked for.</param>
    /// <param name="parallel">How many programs run at once; one that waits for another stack does not count. At least 1.</param>
    /// <exception cref="ArgumentException">A stack occurs twice.</exception>
    public StackGroup(IReadOnlyList<GroupMember> members, int parallel)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        if (members.GroupBy(static member => member.FullName, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The stack {twice.Key} occurs twice.", nameof(members));
        }

        _members = [.. members.Select(static member => new Running(member))];
        _slots = new SemaphoreSlim(parallel);
    }

    /// <summary>Previews all of them.</summary>
    /// <param name="onEnd">Told when a stack has ended, on any thread; null tells nobody.</param>
    /// <param name="interrupted">Cancelled when a person wants the run to end.</param>
    /// <returns>One result a stack: referred stacks before those that refer to them, otherwise in the order given.</returns>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public async Task<IReadOnlyList<GroupResult>> RunAsync(Action<GroupResult>? onEnd, CancellationToken interrupted)
    {
        await Task.WhenAll(_members.Select(member => RunAsync(member, onEnd, interrupted)));
        var sorted = new List<Running>();
        foreach (var member in _members)
        {
            Add(member, sorted, []);
        }

        return [.. sorted.Select(static member => member.Result!)];
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private async Task RunAsync(Running member, Action<GroupResult>? onEnd, CancellationToken interrupted)
    {
        await _slots.WaitAsync(interrupted);
        try
        {
            var outcome = await member.Member.Preview(new Others(this, member), interrupted);
            lock (_lock)
            {
                outcome = new PreviewOutcome(outcome, member.Warnings);
                member.Result = new GroupResult(member.Member, outcome, [.. member.WaitsFor.Select(static other => other.Member.FullName).Order(StringComparer.Ordinal)]);
            }

            onEnd?.Invoke(member.Result);
            member.Ended.TrySetResult(outcome);
        }
        catch (Exception problem)
        {
            // Nobody may wait for ever; who ends the run is told by the task itself.
            member.Ended.TrySetException(problem);
            _ = member.Ended.Task.Exception;
            throw;
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<StackFixture?> OutputsAsync(Running from, string stack, CancellationToken cancellationToken)
    {
        var target = _members.FirstOrDefault(member => member.Member.Is(stack, from.Member.Project));
        if (target is null || target == from)
        {
            // A stack that reads its own outputs reads those of its last deployment.
            return null;
        }

        lock (_lock)
        {
            if (PathTo(from, target) is { } path)
            {
                Refuse([from, .. path]);
            }

            from.WaitsFor.Add(target);
        }

        var outcome = await WaitAsync(from, target, cancellationToken);
        if (outcome.Plan is not { } plan)
        {
            lock (_lock)
            {
                from.Warnings.Add($"{target.Member.FullName} has no plan: what it would answer is symbolic here, or from the fixtures.");
            }

            return null;
        }

        return StackFixture.Of(plan);
    }

    // Who waits needs no processor: another stack may run in its place.
    private async Task<PreviewOutcome> WaitAsync(Running from, Running target, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref from.Waits) == 1)
        {
            _slots.Release();
        }

        try
        {
            var first = await Task.WhenAny(target.Ended.Task, from.Cycle.Task).WaitAsync(cancellationToken);
            return first == from.Cycle.Task && !target.Ended.Task.IsCompleted ? throw new ConfigurationException(await from.Cycle.Task) : await target.Ended.Task;
        }
        finally
        {
            if (Interlocked.Decrement(ref from.Waits) == 0)
            {
                await _slots.WaitAsync(CancellationToken.None);
            }
        }
    }

    // The stacks from one that is waited for to the one that waits, when it waits as well, directly or not.
    private static List<Running>? PathTo(Running goal, Running from)
    {
        foreach (var next in from.WaitsFor.Where(static next => !next.Ended.Task.IsCompleted))
        {
            if (next == goal)
            {
                return [from, goal];
            }

            if (PathTo(goal, next) is { } path)
            {
                return [from, .. path];
            }
        }

        return null;
    }

    private static void Refuse(List<Running> cycle)
    {
        var message = $"The stacks wait for each other: {string.Join(" -> ", cycle.Select(static member => member.Member.FullName))}. Let one of them do without the other's outputs.";
        foreach (var member in cycle)
        {
            member.Cycle.TrySetResult(message);
        }

        throw new ConfigurationException(message);
    }

    private static void Add(Running member, List<Running> sorted, HashSet<Running> open)
    {
        if (sorted.Contains(member) || !open.Add(member))
        {
            return;
        }

        foreach (var other in member.WaitsFor.OrderBy(static other => other.Member.FullName, StringComparer.Ordinal))
        {
            Add(other, sorted, open);
        }

        sorted.Add(member);
    }

    private sealed class Running(GroupMember member)
    {
        // Changed by several programs' calls at once.
        public int Waits;

        public GroupMember Member { get; } = member;

        public GroupResult? Result { get; set; }

        public HashSet<Running> WaitsFor { get; } = [];

        public HashSet<string> Warnings { get; } = new(StringComparer.Ordinal);

        public TaskCompletionSource<PreviewOutcome> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<string> Cycle { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Others(StackGroup group, Running from) : IOtherStacks
    {
        public Task<StackFixture?> OutputsOfAsync(string stack, CancellationToken cancellationToken) => group.OutputsAsync(from, stack, cancellationToken);
    }
}
