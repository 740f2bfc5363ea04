package uk.proportion.guidance.engine;

import camundajar.impl.scala.Tuple2;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL for tables that are asked often. The engine's own parses each cell and builds all built-in functions anew at every
 * evaluation, which is nearly all that a table costs; here both are done once.
 */
final class CachedFeel implements FeelEngine {
    private final FeelEngineApi parser;
    private final ValueMapper values;
    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;
    private final Map<String, ParsedExpression> expressions = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> tests = new ConcurrentHashMap<>();

    CachedFeel() {
        org.camunda.feel.FeelEngine engine = new org.camunda.feel.FeelEngine.Builder()
                .customValueMapper(new JavaValueMapper())
                .build();
        parser = new FeelEngineApi(engine);
        values = engine.valueMapper();
        functions = new BuiltinFunctions(engine.clock(), values);
        interpreter = new FeelInterpreter(values);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        ParsedExpression parsed =
                expressions.computeIfAbsent(expression, text -> parsed(parser.parseExpression(text), text));
        return (T) values.unpackVal(result(parsed, context(variables)));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String inputName, VariableContext variables) {
        ParsedExpression parsed = tests.computeIfAbsent(test, text -> parsed(parser.parseUnaryTests(text), text));
        Val input = values.toVal(variables.resolve(inputName).getValue());
        EvalContext context = context(variables).add(new Tuple2<>(FeelInterpreter.INPUT_VALUE_SYMBOL(), input));
        return Boolean.TRUE.equals(values.unpackVal(result(parsed, context)));
    }

    private EvalContext context(VariableContext variables) {
        Context known = new CustomContext() {
            @Override
            public VariableProvider variableProvider() {
                return new ContextVariableWrapper(variables);
            }
        };
        return EvalContext.create(values, functions).merge(known);
    }

    private Val result(ParsedExpression parsed, EvalContext context) {
        Val result = interpreter.eval(parsed.expression(), context);
        if (result instanceof ValError) {
            throw new IllegalStateException("FEEL gave no value: " + parsed.text());
        }
        return result;
    }

    private static ParsedExpression parsed(ParseResult parse, String text) {
        if (!parse.isSuccess()) {
            throw new IllegalStateException("Not FEEL: " + text);
        }
        return parse.parsedExpression();
    }
}
