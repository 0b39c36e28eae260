namespace Infra.Tests;

public class DatabaseLinkTests
{
    private const string Account = "arn:aws:rds-db:eu-west-1:123456789012:dbuser:";

    [Fact, Row("database/iam")]
    public async Task Reading_and_writing_is_to_log_in_as_one_user()
    {
        Assert.Equal([$"rds-db:connect on {Account}cluster-ABC/app"], await LinkAssert.PermissionsAsync(() => Create().ReadWrite()));
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings__Orders"] = "Host=writer.example;Port=5432;Database=orders;Username=app;SSL Mode=VerifyFull",
                ["ConnectionStrings__OrdersReadOnly"] = "Host=reader.example;Port=5432;Database=orders;Username=app;SSL Mode=VerifyFull",
            },
            await LinkAssert.EnvironmentAsync(() => Create().ReadWrite()));
    }

    [Fact]
    public async Task Reading_is_to_log_in_to_the_readers_as_another_user()
    {
        Assert.Equal([$"rds-db:connect on {Account}cluster-ABC/reader"], await LinkAssert.PermissionsAsync(() => Create().ReadOnly()));
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings__Orders"] = "Host=reader.example;Port=5432;Database=orders;Username=reader;SSL Mode=VerifyFull",
            },
            await LinkAssert.EnvironmentAsync(() => Create().ReadOnly()));
    }

    [Fact]
    public async Task MySql_is_spelled_as_its_driver_wants_it()
    {
        var environment = await LinkAssert.EnvironmentAsync(() => Create(args => args.Engine = DatabaseEngine.MySql).ToLink());

        Assert.Equal("Server=writer.example;Port=3306;Database=orders;User ID=app;SSL Mode=VerifyFull", environment["ConnectionStrings__Orders"]);
    }

    [Theory]
    [InlineData(DatabaseEngine.PostgreSql, 5432)]
    [InlineData(DatabaseEngine.MySql, 3306)]
    public async Task Link_opens_the_port_of_the_engine_and_carries_no_secret(DatabaseEngine engine, int port)
    {
        var (_, database) = await DatabaseStacks.RunAsync(change: args => args.Engine = engine);

        Assert.All([database.ReadWrite(), database.ReadOnly()], link =>
        {
            Assert.Equal(port, link.Port!.Port);
            Assert.Same(database, link.Target);
            Assert.Empty(link.Secrets);
            Assert.Empty(link.StartPermissions);
        });
        Assert.Equal(LinkAccess.ReadWrite, database.ToLink().Access);
        Assert.Equal(LinkAccess.ReadOnly, database.ReadOnly().Access);
    }

    [Fact, Row("database/iam")]
    public async Task Bootstrap_of_PostgreSql_creates_both_users_for_IAM_and_never_makes_the_master_user_one_of_them()
    {
        Assert.Equal(
            """
            DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_owner') THEN CREATE ROLE app_owner NOLOGIN; END IF; END $$;
            DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN CREATE ROLE app LOGIN; END IF; END $$;
            DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader') THEN CREATE ROLE reader LOGIN; END IF; END $$;
            GRANT rds_iam TO app, reader;
            GRANT app_owner TO app;
            GRANT app_owner TO CURRENT_USER;
            ALTER ROLE app SET role TO 'app_owner';
            ALTER ROLE reader SET default_transaction_read_only TO on;
            GRANT CONNECT, TEMPORARY ON DATABASE orders TO app;
            GRANT CREATE ON DATABASE orders TO app_owner;
            GRANT CONNECT ON DATABASE orders TO reader;
            GRANT USAGE, CREATE ON SCHEMA public TO app_owner;
            GRANT USAGE ON SCHEMA public TO reader;
            GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;
            ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA public GRANT SELECT ON TABLES TO reader;
            ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA public GRANT SELECT ON SEQUENCES TO reader;
            """.ReplaceLineEndings("\n"),
            await BootstrapAsync(_ => { }));
    }

    [Fact]
    public async Task Bootstrap_of_MySql_creates_both_users_for_IAM_with_TLS()
    {
        Assert.Equal(
            """
            CREATE USER IF NOT EXISTS 'app'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS' REQUIRE SSL;
            CREATE USER IF NOT EXISTS 'reader'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS' REQUIRE SSL;
            GRANT ALL PRIVILEGES ON `shop\_orders`.* TO 'app'@'%';
            GRANT SELECT, SHOW VIEW ON `shop\_orders`.* TO 'reader'@'%';
            """.ReplaceLineEndings("\n"),
            await BootstrapAsync(args => (args.Engine, args.DatabaseName) = (DatabaseEngine.MySql, "shop_orders")));
    }

    [Fact]
    public async Task Existing_cluster_is_linked_like_an_own_one()
    {
        Assert.Equal([$"rds-db:connect on {Account}cluster-OLD/app"], await LinkAssert.PermissionsAsync(() => Existing().ToLink()));
        var environment = await LinkAssert.EnvironmentAsync(() => Existing().ToLink());
        Assert.Equal("Host=legacy.writer.example;Port=5432;Database=legacy;Username=app;SSL Mode=VerifyFull", environment["ConnectionStrings__Orders"]);
    }

    [Fact]
    public async Task Existing_cluster_is_not_created_again()
    {
        Database? database = null;
        var stack = await TestStack.RunAsync(() => database = Existing());

        Assert.DoesNotContain(stack.Resources, resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal));
        Assert.Empty(database!.Signals);
    }

    [Fact]
    public async Task Existing_cluster_can_be_linked_in_a_preview()
    {
        var plan = await GoldenPlan.PreviewAsync(
            () => ServiceStacks.Create(Tier.Sandbox, args => args.Links.Add(Existing())),
            Tier.Sandbox);

        Assert.Contains(plan.Resources, resource => resource.Name == "api-to-database-orders");
    }

    [Fact]
    public async Task Existing_cluster_with_a_port_that_does_not_exist()
    {
        var message = await TestStack.RefusedAsync(() => Database.FromExisting("orders", new() { ClusterIdentifier = "legacy", Port = 0 }));

        Assert.EndsWith("Port is 0. Allowed: 1 to 65535. Fix: leave it out for the engine's usual one.", message, StringComparison.Ordinal);
    }

    private static Database Create(Action<DatabaseArgs>? change = null) => DatabaseStacks.Create(Tier.Sandbox, change);

    private static Database Existing() => Database.FromExisting("orders", new() { ClusterIdentifier = "legacy" });

    private static async Task<string> BootstrapAsync(Action<DatabaseArgs> change)
    {
        var (stack, _) = await DatabaseStacks.RunAsync(change: change);
        return (string)stack.Outputs["orders"]["bootstrapSql"];
    }
}
