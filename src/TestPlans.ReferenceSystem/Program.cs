return await TestPlans.ReferenceSystem.Hosting.ProgramEntry.RunAsync(args);
