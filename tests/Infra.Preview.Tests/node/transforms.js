// Transforms of every kind, and a hook.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

pulumi.runtime.registerResourceTransform((args) => {
  if (args.type === "aws:sqs/queue:Queue") {
    return { props: { ...args.props, tags: { ...args.props.tags, owner: "shop" } }, opts: { ...args.opts, protect: true } };
  }
});
pulumi.runtime.registerInvokeTransform((args) => ({ args: { ...args.args, region: "eu-north-1" }, opts: args.opts }));

const hook = new pulumi.ResourceHook("announce", (args) => console.log(`hook: ${args.name}`), { onDryRun: true });

class Group extends pulumi.ComponentResource {
  constructor(name) {
    super("shop:group:Group", name, {}, {
      transforms: [(args) => ({ props: { ...args.props, delaySeconds: 7 }, opts: args.opts })],
    });
    new aws.sqs.Queue(`${name}-queue`, { name: "q" }, {
      parent: this,
      hooks: { beforeCreate: [hook] },
      transforms: [async (args) => ({ props: { ...args.props, name: `${args.props.name}-own` }, opts: args.opts })],
    });
    this.registerOutputs();
  }
}

new Group("group");

exports.zones = aws.getAvailabilityZonesOutput().names;
