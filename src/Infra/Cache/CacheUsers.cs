using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace Infra;

/// <summary>The two users of a cache, one that reads and writes and one that only reads. Both log in with IAM; nobody has a password.</summary>
internal sealed class CacheUsers
{
    // Everything but what would look into or disturb the server: INFO is what clients ask when they connect.
    private const string ReadWrite = "on ~* &* +@all -@admin -@dangerous +info";
    private const string ReadOnlyCommands = "on ~* &* -@all +@read +@connection +@pubsub -publish -spublish -@dangerous +info";

    private readonly ComponentContext _context;

    public CacheUsers(ComponentContext context, CacheSettings settings)
    {
        _context = context;
        Application = Create("application-user", "app", ReadWrite, settings.Args.Customize.ApplicationUser);
        ReadOnly = Create("read-only-user", "reader", ReadOnlyCommands, settings.Args.Customize.ReadOnlyUser);
        Group = context.Children.Create(
            "users",
            tags => new ElastiCache.UserGroupArgs
            {
                UserGroupId = context.PhysicalName(NameRule.Cache, "users"),
                Engine = CacheSettings.Engine,
                UserIds = { Application.UserId, ReadOnly.UserId },
                Tags = tags,
            },
            (name, args, options) => new ElastiCache.UserGroup(name, args, options),
            options: new CustomResourceOptions { DeleteBeforeReplace = true });
    }

    public ElastiCache.User Application { get; }

    public ElastiCache.User ReadOnly { get; }

    public ElastiCache.UserGroup Group { get; }

    private ElastiCache.User Create(string role, string user, string access, Customization<ElastiCache.UserArgs>? customize)
    {
        // With IAM the id and the name have to be the same.
        var id = _context.PhysicalName(NameRule.Cache, user);
        return _context.Children.Create(
            role,
            tags => new ElastiCache.UserArgs
            {
                UserId = id,
                UserName = id,
                Engine = CacheSettings.Engine,
                AccessString = access,
                AuthenticationMode = new ElastiCache.Inputs.UserAuthenticationModeArgs { Type = "iam" },
                Tags = tags,
            },
            (name, args, options) => new ElastiCache.User(name, args, options),
            customize,
            new CustomResourceOptions { DeleteBeforeReplace = true });
    }
}
