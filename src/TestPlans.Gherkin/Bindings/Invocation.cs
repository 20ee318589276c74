using System.Reflection;

namespace TestPlans.Gherkin;

/// <summary>Calls a method that may be synchronous, a Task or a ValueTask.</summary>
internal static class Invocation
{
    public static async Task<object?> CallAsync(MethodInfo method, object? target, object?[] arguments)
    {
        var result = method.Invoke(method.IsStatic ? null : target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        switch (result)
        {
            case Task task:
                await task;
                return ResultOf(task);
            case ValueTask task:
                await task;
                return null;
            case not null when IsGeneric(result.GetType(), typeof(ValueTask<>)):
                var converted = (Task)result.GetType().GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(result, null)!;
                await converted;
                return ResultOf(converted);
            default:
                return result;
        }
    }

    /// <summary>The type that a method yields once awaited.</summary>
    public static Type Awaited(Type type) =>
        IsGeneric(type, typeof(Task<>)) || IsGeneric(type, typeof(ValueTask<>)) ? type.GetGenericArguments()[0]
        : type == typeof(Task) || type == typeof(ValueTask) ? typeof(void)
        : type;

    private static object? ResultOf(Task task)
    {
        // An async method without result gives a Task<VoidTaskResult>, whose result means nothing.
        var declared = task.GetType();
        while (declared is not null && !IsGeneric(declared, typeof(Task<>)))
        {
            declared = declared.BaseType;
        }

        return declared is null || declared.GetGenericArguments()[0].Name == "VoidTaskResult" ? null : declared.GetProperty(nameof(Task<int>.Result))!.GetValue(task);
    }

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
