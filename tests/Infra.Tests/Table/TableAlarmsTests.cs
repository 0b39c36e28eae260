namespace Infra.Tests;

public class TableAlarmsTests
{
    [Fact, Row("table/signals")]
    public async Task Table_watches_itself_its_indexes_and_its_operations()
    {
        await TestStack.RunAsync(() =>
        {
            var signals = TableStacks.Create(args => args.Indexes.Add(new TableIndex("by-status", TableKey.String("status")))).Signals;

            Assert.Equal(
                [
                    ("throttled", null), ("index-throttled", "by-status"),
                    ("system-errors", "GetItem"), ("system-errors", "PutItem"), ("system-errors", "Query"), ("system-errors", "UpdateItem"),
                    ("slow-requests", "GetItem"), ("slow-requests", "PutItem"),
                ],
                signals.Select(signal => (signal.Signal.Name, signal.Instance)));
            Assert.All(signals, signal => SignalAssert.IsValid(signal.Signal));
            Assert.All(signals, SignalAssert.HasDimensions);
        });
    }
}
