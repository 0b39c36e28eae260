using Infra.Preview.Engine;
using Infra.Preview.Running.Hangs;
using Infra.Testing;

namespace Infra.Preview.Tests.Running;

public class HangDetectorTests
{
    private static readonly ProgramLoad Quiet = new(BusyThreads: 0, QueuedWork: 0, Timers: 2, TimeSpan.FromSeconds(1), new ProcessHandles(Sockets: 3, Children: 0));

    private readonly ManualTime _time = new();

    [Fact]
    public void Silence_of_four_seconds_without_any_sign_of_life_is_a_hang()
    {
        Assert.Equal([.. Enumerable.Repeat(HangVerdict.Running, 40), HangVerdict.Hanging], Looks(41, _ => Quiet));
    }

    [Fact]
    public void Where_handles_cannot_be_seen_it_is_only_suspicious_for_a_minute()
    {
        var looks = Looks(601, _ => Quiet with { Handles = null });
        Assert.Equal((HangVerdict.Running, HangVerdict.Suspicious, HangVerdict.Suspicious, HangVerdict.Hanging), (looks[39], looks[40], looks[599], looks[600]));
    }

    public static TheoryData<string> SignsOfLife => ["thread", "work", "timer", "socket", "child", "processor", "call", "callback", "finished"];

    [Theory]
    [MemberData(nameof(SignsOfLife))]
    public void One_sign_of_life_is_enough(string sign)
    {
        var alive = sign switch
        {
            "thread" => Quiet with { BusyThreads = 1 },
            "work" => Quiet with { QueuedWork = 1 },
            "timer" => Quiet with { Timers = 3 },
            "socket" => Quiet with { Handles = new ProcessHandles(Sockets: 4, Children: 0) },
            "child" => Quiet with { Handles = new ProcessHandles(Sockets: 3, Children: 1) },
            _ => Quiet,
        };
        var looks = Looks(
            100,
            look => sign == "processor" ? alive with { ProcessorTime = TimeSpan.FromMilliseconds(50 * look) } : alive,
            activity => sign switch
            {
                "call" => activity with { CallsInFlight = 1 },
                "callback" => activity with { RunningCallbacks = ["a transform"] },
                "finished" => activity with { IsFinished = true },
                _ => activity,
            });
        Assert.All(looks, verdict => Assert.Equal(HangVerdict.Running, verdict));
    }

    [Fact]
    public void A_sign_of_life_starts_the_silence_anew()
    {
        var looks = Looks(80, look => look is 30 or 31 ? Quiet with { QueuedWork = 1 } : Quiet);
        Assert.Equal(71, Array.IndexOf(looks, HangVerdict.Hanging));
    }

    [Fact]
    public void A_thread_that_is_busy_at_one_look_only_is_none()
    {
        Assert.Equal(40, Array.IndexOf(Looks(60, look => look % 2 == 1 ? Quiet with { BusyThreads = 1 } : Quiet), HangVerdict.Hanging));
    }

    private HangVerdict[] Looks(int count, Func<int, ProgramLoad> load, Func<EngineActivity, EngineActivity>? change = null)
    {
        var detector = new HangDetector(Quiet, _time);
        var start = _time.GetUtcNow();
        return [.. Enumerable.Range(0, count).Select(look =>
        {
            var activity = new EngineActivity
            {
                LastActivity = start,
                Idle = _time.GetUtcNow() - start,
                CallsInFlight = 0,
                IsFinished = false,
                ResourceCount = 1,
                LastResource = null,
                AwaitedOutputs = [],
                RunningCallbacks = [],
            };
            var verdict = detector.Look(change is null ? activity : change(activity), load(look));
            _time.Advance(TimeSpan.FromMilliseconds(100));
            return verdict;
        })];
    }
}
