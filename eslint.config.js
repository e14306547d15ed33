import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { layerRule } from "./scripts/layer-rule.mjs";

const frameworks = [
  "next",
  "next/**",
  "next-intl",
  "next-intl/**",
  "react",
  "react/**",
  "react-dom",
  "react-dom/**",
  "@mantine/**",
  "server-only",
];
const database = ["pg", "pg/**", "@prisma/**", "generated/**", "graphile-worker", "lib/db", "lib/**/*store", "lib/deps"];
const tests = ["**/*.test.ts", "**/*.test.tsx", "lib/**/testing/**"];

/**
 * Who never imports whom. One row, one reason; the picture is docs/architecture.md.
 *
 * @type {import("./scripts/layer-rule.mjs").Layer[]}
 */
const layers = [
  {
    in: ["lib/**"],
    never: [...frameworks, "app/**", "components/**"],
    because: "lib runs in workers, scripts and tests too, where there is no framework; imports flow app → components → lib",
  },
  {
    in: ["components/**"],
    never: ["app/**", "server-only", "zod", ...database, "lib/env", "lib/boot", "lib/secret"],
    allowTypes: true,
    because: "components run in the browser, where zod is zod/mini; reads come through queryOptions, mutations as props",
  },
  {
    in: [
      "lib/json/**",
      "lib/template/**",
      "lib/**/{schema,app-schema,filter,document,contract,layout,import,wire}.ts",
      "lib/{keyset,list-address,parse,errors}.ts",
    ],
    except: [...tests, "lib/template/*store.ts", "lib/template/{candidates,draft,publish,send,set-note-aside,settle}.ts"],
    never: [...database, "node:**", "pino", "zod", "lib/env"],
    because: "pure files go to the browser as they are: zod/mini, jsonc-parser, fflate and each other at most",
  },
  {
    in: ["lib/json/**"],
    except: tests,
    never: ["lib/{alipay,callback,claim,demo,job,merchant,pass,template,tunnel}/**", "lib/*"],
    because: "lib/json is about JSON as text and knows nothing of passes",
  },
  {
    in: ["lib/alipay/**"],
    except: tests,
    never: ["lib/{callback,claim,merchant,pass,tunnel,job}/**", ...database],
    because: "lib/alipay knows Alipay's words and no room of ours but template and pass schemas",
  },
  {
    in: ["app/**", "components/**", "lib/**"],
    except: [...tests, "lib/**/*store.ts", "lib/db.ts", "lib/list-query.ts", "lib/merchant/auth.ts"],
    never: ["pg", "pg/**", "@prisma/**", "generated/**"],
    because: "only a store names a Prisma model or writes SQL, so that there is one place to look for each query",
  },
  {
    in: ["sandbox/**"],
    never: ["lib/**", "app/**", "components/**", "generated/**", "@prisma/**", ...frameworks],
    because: "the simulator shares no code with the studio, so that it cannot agree with our mistakes",
  },
  {
    in: ["app/**", "components/**", "lib/**"],
    except: tests,
    never: ["sandbox/**", "scripts/**", "e2e/**", "bench/**", "**/testing/**", "vitest", "alipay-sdk"],
    because: "the simulator, the tools and the tests are no part of the studio",
  },
  {
    in: ["**"],
    except: ["components/designer/monaco*"],
    never: ["monaco-editor", "monaco-editor/**", "components/designer/monaco*"],
    allowTypes: true,
    allowDynamic: true,
    because:
      "Monaco weighs a megabyte: it is loaded by a dynamic import when the designer asks for it, and named in components/designer/monaco* alone",
  },
];

export default tseslint.config(
  { ignores: ["**/node_modules/", ".next*/", ".data/", "generated/", "dist/", "next-env.d.ts", "test-results/", "playwright-report/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // A handler given to a component or a listener may be async; what it throws reaches the error boundary or the log.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false, arguments: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      // An object literal of functions is our interface, and a fake of one is often not asynchronous at all.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
  {
    // A test asserts on what it parsed; product code parses with a schema instead.
    files: [...tests, "sandbox/testing/**", "e2e/**", "bench/**"],
    rules: Object.fromEntries(
      ["assignment", "argument", "call", "member-access", "return"].map((what) => [`@typescript-eslint/no-unsafe-${what}`, "off"]),
    ),
  },
  { files: ["**/*.{js,mjs}"], extends: [tseslint.configs.base], rules: { "no-undef": "off", "no-unused-vars": "error" } },
  { files: ["{app,components}/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { house: { rules: { layers: layerRule } } },
    rules: {
      "house/layers": ["error", layers],
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrels: whoever needs a thing imports the file it lives in." },
        {
          selector: "CatchClause[param=null] > BlockStatement[body.length=0]",
          message: "A swallowed error is a bug nobody will find: name the error that is expected and let the rest go.",
        },
        {
          // Next 16.4.6, with and without the React compiler; a page then meets a ReferenceError that no test outside of a browser sees.
          selector: "ForStatement:has(ContinueStatement) > .update :matches(CallExpression, NewExpression)[callee.type='Identifier']",
          message: "The build loses an imported function in the step of a loop with a `continue`: call it in the body.",
        },
      ],
    },
  },
);
