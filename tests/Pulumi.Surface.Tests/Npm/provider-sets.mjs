// Says which inputs of AWS resources are sets to the provider, by the names of the typings, so that set-facts.json can be checked against the provider itself.
// Usage, from the generator's folder: node provider-sets.mjs <path of terraform-provider-aws> <type token>...
//
// Prints { "type token": ["path", ...] }. A block of at most one item is an object in the typings and no list. Within itself a rule of a web ACL repeats its
// statements without end: paths go six names deep.
import { spawn } from "node:child_process";
import fs from "node:fs";
import http2 from "node:http2";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";

const MaxDepth = 6;
const [, , binary, ...tokens] = process.argv;
const root = path.join(process.cwd(), "node_modules", "@pulumi", "aws");

// Names that follow no rule.
const special = {
    "ec2/instance": "aws_instance", "lb/listenerRule": "aws_lb_listener_rule", "lb/listenerCertificate": "aws_lb_listener_certificate", "lb/loadBalancer": "aws_lb",
    "rds/instance": "aws_db_instance", "rds/parameterGroup": "aws_db_parameter_group", "rds/proxy": "aws_db_proxy", "rds/proxyDefaultTargetGroup": "aws_db_proxy_default_target_group",
    "rds/proxyEndpoint": "aws_db_proxy_endpoint", "rds/proxyTarget": "aws_db_proxy_target", "rds/subnetGroup": "aws_db_subnet_group", "s3/bucketObjectv2": "aws_s3_object",
    "sqs/redriveAllowPolicy": "aws_sqs_queue_redrive_allow_policy", "iam/openIdConnectProvider": "aws_iam_openid_connect_provider",
};
const snake = name => name.replace(/[A-Z]/g, letter => "_" + letter.toLowerCase()).replace(/^_/, "");
const camel = name => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

function terraformName(token) {
    const place = token.split(":")[1];
    const [module, name] = place.split("/");
    return special[place] ?? (module === "ec2" || module === "vpc" || module === "alb" ? `aws_${module === "vpc" ? "vpc_" : ""}${snake(name)}` : `aws_${module}_${snake(name)}`);
}

// Protocol buffers: [field, value] pairs, where a value is a number or bytes.
function* fields(bytes) {
    for (let at = 0; at < bytes.length;) {
        const varint = () => { let value = 0, scale = 1; for (;;) { const byte = bytes[at++]; value += (byte & 127) * scale; if (byte < 128) return value; scale *= 128; } };
        const key = varint();
        if (key % 8 === 0) yield [key >> 3, varint()];
        else if (key % 8 === 2) { const length = varint(); yield [key >> 3, bytes.subarray(at, at += length)]; }
        else throw new Error(`Field ${key >> 3} is of an unexpected kind.`);
    }
}

const all = (bytes, number) => [...fields(bytes)].filter(([field]) => field === number).map(([, value]) => value);
const one = (bytes, number) => all(bytes, number)[0];
const text = (bytes, number) => one(bytes, number)?.toString() ?? "";

/** The provider's schema: Map(terraform type -> block). It speaks version 5 of Terraform's plugin protocol. */
async function readSchemas() {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "provider-"));
    const provider = spawn(binary, [], {
        env: { PATH: "/usr/bin", HOME: folder, TMPDIR: folder, TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2", PLUGIN_PROTOCOL_VERSIONS: "5" },
        stdio: ["ignore", "pipe", "ignore"],
    });
    try {
        const line = await new Promise((found, failed) => {
            provider.once("error", failed).once("exit", code => failed(new Error(`The provider ended with ${code}.`)));
            readline.createInterface({ input: provider.stdout }).once("line", found);
        });
        const [, , , address] = line.split("|");
        const client = http2.connect("http://localhost", { createConnection: () => net.connect(address) });
        const answer = await call(client, "/tfplugin5.Provider/GetSchema");
        client.close();
        return new Map(all(answer, 2).map(entry => [text(entry, 1), one(one(entry, 2), 2)]));
    } finally {
        provider.kill();
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

function call(client, name) {
    return new Promise((found, failed) => {
        client.once("error", failed);
        const stream = client.request({ ":method": "POST", ":path": name, "content-type": "application/grpc", te: "trailers" });
        const chunks = [];
        stream.on("data", chunk => chunks.push(chunk)).once("error", failed).once("end", () => found(Buffer.concat(chunks).subarray(5)));
        // A message without content: no compression, length 0.
        stream.end(Buffer.alloc(5));
    });
}

/** The paths of sets in a block, each as its names. */
function* setsOf(block, before = []) {
    if (before.length === MaxDepth) return;
    for (const attribute of all(block, 2)) {
        // Required or optional: not what only the provider says.
        if (one(attribute, 4) || one(attribute, 5)) yield* setsOfType(JSON.parse(text(attribute, 2)), [...before, text(attribute, 1)]);
    }
    for (const nested of all(block, 3)) {
        const names = [...before, text(nested, 1)];
        if (one(nested, 3) === 3) yield names;
        yield* setsOf(one(nested, 2), names);
    }
}

function* setsOfType(type, names) {
    if (typeof type === "string") return;
    const [kind, of] = type;
    if (kind === "set") yield names;
    if (kind === "object") for (const name in of) yield* setsOfType(of[name], [...names, name]);
    else yield* setsOfType(of, names);
}

/** Map("ns.Name" -> { member: type }) of the typings of inputs. */
function readInputs() {
    const inputs = new Map();
    let namespace = "", members;
    for (const line of fs.readFileSync(path.join(root, "types", "input.d.ts"), "utf8").split("\n")) {
        const opened = /^export declare namespace (\w+)/.exec(line), declared = /^(export|   ) interface (\w+)/.exec(line), member = /^\s+(?:readonly )?(\w+)\??: (.*);/.exec(line);
        if (opened) namespace = opened[1] + ".";
        else if (declared) inputs.set((declared[1] === "export" ? "" : namespace) + declared[2], members = {});
        else if (member && members) members[member[1]] = member[2];
        else if (/^ {4}}|^}/.test(line)) members = undefined;
    }
    return inputs;
}

function readArgs(token) {
    const [, module, name] = token.split(":");
    const file = path.join(root, module + ".d.ts");
    const body = fs.existsSync(file) ? fs.readFileSync(file, "utf8").split(`export interface ${name}Args {`)[1] : undefined;
    return body && Object.fromEntries([...body.split("\n}")[0].matchAll(/^ {4}(\w+)\??: (.*);/gm)].map(([, member, type]) => [member, type]));
}

/** The path by the names of the typings, or undefined where it is no list there. */
function typed(names, args, inputs) {
    const found = [];
    let scope = args, type = "";
    for (const name of names) {
        const word = camel(name);
        const member = scope && [word, word + "s", word + "es", word.replace(/y$/, "ies")].find(candidate => candidate in scope);
        if (!member) return undefined;
        found.push(member);
        type = scope[member];
        scope = inputs.get(/inputs\.([\w.]+)/.exec(type)?.[1]);
    }
    return type.includes("[]") ? found.join(".") : undefined;
}

const inputs = readInputs();
const schemas = await readSchemas();
const result = {};
for (const token of tokens) {
    const block = schemas.get(terraformName(token)), args = readArgs(token);
    if (block && args) result[token] = [...new Set([...setsOf(block)].map(names => typed(names, args, inputs)).filter(Boolean))].sort();
}
console.log(JSON.stringify(result));
