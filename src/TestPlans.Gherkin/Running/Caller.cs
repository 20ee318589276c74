using System.Reflection;

namespace TestPlans.Gherkin;

/// <summary>Calls a method of a binding class within a bound of time.</summary>
internal sealed class Caller(PlanEngineOptions options)
{
    /// <summary>Calls a hook: its parameters come from the container.</summary>
    public Task<StepSignal> HookAsync(HookBinding hook, ScenarioContainer container, ScenarioContext? context, CancellationToken run) =>
        BoundedAsync(hook.Method, null, container, () => Task.FromResult(hook.Method.GetParameters().Select(parameter => container.Resolve(parameter.ParameterType)).ToArray<object?>()), context, run);

    /// <summary>Calls a step.</summary>
    public Task<StepSignal> StepAsync(StepCandidate step, Messages.PickleStep sentence, ArgumentBinder binder, ScenarioContainer container, ScenarioContext context, CancellationToken run) =>
        BoundedAsync(step.Binding.Method, step.Binding.Timeout, container, () => binder.BindAsync(step, sentence), context, run);

    private async Task<StepSignal> BoundedAsync(
        MethodInfo method, TimeSpan? bound, ScenarioContainer container, Func<Task<object?[]>> arguments, ScenarioContext? context, CancellationToken run)
    {
        var limit = bound ?? (method.GetCustomAttribute<StepTimeoutAttribute>() is { } declared
            ? declared.Seconds <= 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(declared.Seconds)
            : options.StepTimeout);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(run);
        if (context is not null)
        {
            context.StepCancellation = cancellation.Token;
        }

        var work = Task.Run(
            async () =>
            {
                var target = method.IsStatic ? null : container.Resolve(method.ReflectedType!);
                return await Invocation.CallAsync(method, target, await arguments());
            },
            CancellationToken.None);
        try
        {
            return await work.WaitAsync(limit, options.Time, run) is StepSignal signal ? signal : StepSignal.Done;
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested)
        {
            await LeaveAsync(work, cancellation);
            throw new RunInterruptedException();
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            await LeaveAsync(work, cancellation);
            throw new StepTimeoutException(limit);
        }
    }

    /// <summary>Leaves a method behind: it is told to stop, and what it may still throw concerns nobody.</summary>
    private static async Task LeaveAsync(Task work, CancellationTokenSource cancellation)
    {
        await cancellation.CancelAsync();
        _ = work.ContinueWith(left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
