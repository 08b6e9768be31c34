from tempfile import TemporaryFile

with TemporaryFile("w+") as file:
    file.write("kept")
print(file.closed)  # -> True
