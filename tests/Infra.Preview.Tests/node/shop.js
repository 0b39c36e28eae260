// A stack as a team would write it: a component with children, AWS and random resources, data sources and outputs.
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");
const random = require("@pulumi/random");

class OrderQueue extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("shop:queue:OrderQueue", name, {}, opts);
    this.dead = new aws.sqs.Queue(`${name}-dead`, { kmsMasterKeyId: "alias/aws/sqs" }, { parent: this });
    this.queue = new aws.sqs.Queue(
      `${name}-main`,
      { redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: this.dead.arn, maxReceiveCount: 5 }) },
      { parent: this, dependsOn: [this.dead], ignoreChanges: ["tags"], aliases: [{ name: "orders-old" }], customTimeouts: { create: "5m" } },
    );
    this.url = this.queue.url;
    this.registerOutputs({ url: this.url });
  }
}

const config = new pulumi.Config();
const eu = new aws.Provider("eu", { region: "eu-west-1" });
const orders = new OrderQueue("orders", { providers: [eu], protect: true });

const password = new random.RandomPassword("db-password", { length: 32 });
const database = new aws.rds.Instance("db", {
  engine: "postgres",
  instanceClass: "db.t4g.micro",
  username: "shop",
  password: password.result,
  tags: { token: config.requireSecret("token") },
});

const zones = aws.getAvailabilityZonesOutput({ state: "available" });
const subnets = zones.names.apply((names) =>
  names.map((zone, i) => new aws.ec2.Subnet(`subnet-${i}`, { vpcId: "vpc-1", availabilityZone: zone, cidrBlock: `10.0.${i}.0/24` })),
);

const document = aws.iam.getPolicyDocumentOutput({
  statements: [{ actions: ["sqs:SendMessage"], resources: [orders.queue.arn] }],
});
const role = new aws.iam.Role("sender", {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "ecs-tasks.amazonaws.com" }),
});
new aws.iam.RolePolicy("send", { role: role.name, policy: document.json }, { deleteBeforeReplace: true });

const network = new pulumi.StackReference("acme/network/dev");
const bucket = aws.s3.Bucket.get("logs", "company-logs");

exports.queueUrl = orders.url;
exports.endpoint = pulumi.interpolate`postgres://shop@${database.endpoint}/shop`;
exports.password = password.result;
exports.vpc = network.getOutput("vpcId");
exports.subnetCount = subnets.length;
exports.logs = bucket.arn;
