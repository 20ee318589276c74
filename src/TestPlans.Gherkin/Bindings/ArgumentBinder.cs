using System.ComponentModel;
using System.Globalization;
using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin;

/// <summary>Turns what a sentence brings into what a method takes: parameter types, transformations, then plain conversions.</summary>
internal sealed class ArgumentBinder(StepLibrary library, ScenarioContainer container, CultureInfo culture)
{
    public async Task<object?[]> BindAsync(StepCandidate candidate, Messages.PickleStep step)
    {
        var parameters = candidate.Binding.Method.GetParameters();
        if (!StepMatcher.Arity(candidate, step))
        {
            throw new BindingException(FormattableString.Invariant(
                $"{candidate.Binding.Where} prend {parameters.Length} paramètre(s), mais la phrase en apporte {Count(candidate, step)} (tableau et texte compris)."));
        }

        var values = new List<object?>();
        foreach (var (argument, parameter) in candidate.Arguments.Zip(parameters))
        {
            var value = await ValueAsync(argument, candidate.Binding);
            values.Add(await ConvertAsync(value, parameter.ParameterType, candidate.Binding, null));
        }

        foreach (var extra in Extras(step))
        {
            values.Add(await ConvertAsync(extra, parameters[values.Count].ParameterType, candidate.Binding, null));
        }

        return [.. values];
    }

    private static int Count(StepCandidate candidate, Messages.PickleStep step) => candidate.Arguments.Count + Extras(step).Count();

    private static IEnumerable<object> Extras(Messages.PickleStep step)
    {
        if (step.Argument?.DataTable is { } table)
        {
            yield return DataTable.From(table);
        }

        if (step.Argument?.DocString is { } text)
        {
            yield return text.Content;
        }
    }

    private async Task<object?> ValueAsync(SentenceArgument argument, StepBinding binding)
    {
        if (argument.Type?.Method is not { } method)
        {
            return Guard(() => argument.Value, binding, argument.Group.Value);
        }

        var parameters = method.GetParameters();
        var groups = parameters.Length == 1 && argument.Group.Values.Count != 1 ? [argument.Group.Value] : argument.Group.Values;
        if (parameters.Length != groups.Count)
        {
            throw new BindingException(FormattableString.Invariant($"{method.ReflectedType!.Name}.{method.Name} prend {parameters.Length} paramètre(s), mais son expression capture {groups.Count} groupe(s)."));
        }

        return await CallAsync(method, [.. groups.Zip(parameters, (group, parameter) => group is null ? null : Simple(group, parameter.ParameterType, binding))]);
    }

    private async Task<object?> ConvertAsync(object? value, Type target, StepBinding binding, TransformationBinding? last)
    {
        if (value is null)
        {
            return target.IsValueType && Nullable.GetUnderlyingType(target) is null ? Activator.CreateInstance(target) : null;
        }

        if (library.Transformations.FirstOrDefault(candidate => candidate != last && Fits(candidate, value, target)) is { } transformation)
        {
            return await TransformAsync(transformation, value, binding);
        }

        return target.IsInstanceOfType(value) ? value : Simple(value, target, binding);
    }

    private static bool Fits(TransformationBinding transformation, object value, Type target) =>
        transformation.Makes == target
        && (value is Table) == transformation.TakesTable
        && (value is Table or string || transformation.Method.GetParameters() is [var only] && only.ParameterType.IsInstanceOfType(value))
        && (transformation.Regex is null || value is not string text || transformation.Regex.IsMatch(Typography.Normalize(text)));

    private async Task<object?> TransformAsync(TransformationBinding transformation, object value, StepBinding binding)
    {
        var parameters = transformation.Method.GetParameters();
        object?[] inputs = transformation.Regex is not null && value is string text
            ? [.. transformation.Regex.Match(Typography.Normalize(text)).Groups.Cast<System.Text.RegularExpressions.Group>().Skip(1).Select(group => group.Success ? group.Value : null)]
            : [value];
        inputs = inputs.Length == 0 ? [value] : inputs;
        if (inputs.Length != parameters.Length)
        {
            throw new BindingException(FormattableString.Invariant($"{transformation.Where} prend {parameters.Length} paramètre(s), mais son expression capture {inputs.Length} groupe(s)."));
        }

        for (var index = 0; index < inputs.Length; index++)
        {
            inputs[index] = await ConvertAsync(inputs[index], parameters[index].ParameterType, binding, transformation);
        }

        return await CallAsync(transformation.Method, inputs);
    }

    private Task<object?> CallAsync(System.Reflection.MethodInfo method, object?[] inputs) =>
        Invocation.CallAsync(method, method.IsStatic ? null : container.Resolve(method.ReflectedType!), inputs);

    private object? Simple(object value, Type target, StepBinding binding) => Guard(() => Plain(value, Nullable.GetUnderlyingType(target) ?? target), binding, value);

    private object? Plain(object value, Type target)
    {
        if (target.IsInstanceOfType(value))
        {
            return value;
        }

        if (value is not string text)
        {
            return Convert.ChangeType(value, target, culture);
        }

        return target.IsEnum ? Enum.Parse(target, text.Replace(" ", string.Empty, StringComparison.Ordinal), ignoreCase: true)
            : TypeDescriptor.GetConverter(target) is { } converter && converter.CanConvertFrom(typeof(string)) ? converter.ConvertFromString(null, culture, text)
            : Convert.ChangeType(text, target, culture);
    }

    private static object? Guard(Func<object?> convert, StepBinding binding, object? value)
    {
        try
        {
            return convert();
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException or ArgumentException or NotSupportedException)
        {
            throw new BindingException($"{binding.Where} ne peut pas lire la valeur « {value} » : {FeatureFiles.OneLine(exception.Message)}", exception);
        }
    }
}
