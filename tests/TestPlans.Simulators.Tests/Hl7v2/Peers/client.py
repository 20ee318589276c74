# Sends files with python3-hl7, in order, on one connection. Says MSA-1, MSA-2 and the ERR-2 and ERR-3 of each answer.
import sys
import hl7
from hl7.client import MLLPClient

with MLLPClient('127.0.0.1', int(sys.argv[1])) as client:
    for name in sys.argv[2:]:
        with open(name, 'rb') as file:
            answer = hl7.parse(client.send_message(file.read().decode('utf-8')).decode('utf-8').strip('\x0b\x1c\r') + '\r')
        msa = answer.segment('MSA')
        errors = [str(error[2]) + ' ' + error[3][0][0][0] for error in answer if str(error[0]) == 'ERR']
        print(' '.join([str(msa[1]), str(msa[2])] + errors), flush=True)
