# Parses every message of a folder with python3-hl7, over and over. Says the processor time of the best pass, in seconds.
import pathlib
import sys
import time
import hl7

texts = [file.read_bytes().decode('utf-8') for file in sorted(pathlib.Path(sys.argv[1]).glob('*.hl7'))]
best = float('inf')
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    for text in texts:
        hl7.parse(text)
    best = min(best, time.process_time() - start)
print(best)
