namespace TestPlans.Systems;

/// <summary>What a driver needs to reach one role; each driver derives its own.</summary>
/// <param name="Driver">The word after « pilote » in systeme.json.</param>
public abstract record DriverSettings(string Driver);
