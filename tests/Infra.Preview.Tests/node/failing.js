// Two queues by one name.
const aws = require("@pulumi/aws");

new aws.sqs.Queue("orders");
new aws.sqs.Queue("orders");
