// SPDX-License-Identifier: GPL-3.0-or-later
#include "DictionaryComparison.h"
#include "HunspellWriter.h"
#include "InventoryBuilder.h"
#include "WordListBuilder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;

int complain(const QString &message) {
    std::fprintf(stderr, "morat-dictionary: %s\n", qPrintable(message));
    return usageError;
}

int print(const QByteArray &bytes) {
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
               ? 0
               : complain(u"cannot write the result"_s);
}

int save(const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return complain(u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return 0;
}

int count(const QStringList &files) {
    const auto counts = countWords(files);
    return counts ? print(writeCounts(*counts, 1)) : complain(counts.error().message);
}

int inventory(const QString &command, const QStringList &countFiles, const QStringList &lists,
              const QStringList &nameLists) {
    InventorySources sources;
    for (const QString &file : countFiles) {
        if (const auto read = readCounts(file, sources.counts); !read)
            return complain(read.error().message);
    }
    for (const QString &file : lists) {
        if (const auto read = readList(file, sources.listings); !read)
            return complain(read.error().message);
    }
    for (const QString &file : nameLists) {
        if (const auto read = readList(file, sources.nameListings); !read)
            return complain(read.error().message);
    }
    return print(command == u"names" ? buildNames(sources) : buildInventory(sources));
}

int hunspell(const QString &folder) {
    const auto files = makeHunspell(folder);
    if (!files)
        return complain(files.error().message);
    const int saved = save(folder + u"/vi_VN.dic"_s, files->dictionary);
    return saved != 0 ? saved : save(folder + u"/vi_VN.aff"_s, files->affixes);
}

int words(const QString &syllables, const QString &counted, const QStringList &dictionaries,
          const QStringList &names) {
    auto inventory = SyllableInventory::load(syllables);
    if (!inventory)
        return complain(inventory.error().message);
    const auto rows = buildWordList({dictionaries, counted, names, std::move(*inventory)});
    return rows ? print(*rows) : complain(rows.error().message);
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication program(argc, argv);
    QCommandLineParser line;
    line.setApplicationDescription(
        u"Makes the dictionary files of Mo-rát.\n\n"
        "  count TEXT...                       words of text files and how often they stand there\n"
        "  inventory COUNTS... --list LIST     syllables.tsv\n"
        "  names COUNTS... --list LIST --name-list LIST   names.txt\n"
        "  words SYLLABLES COUNTED --list LIST --name-list LIST     words.tsv\n"
        "  hunspell FOLDER                     vi_VN.dic and vi_VN.aff in FOLDER\n"
        "  compare COUNTS... --dictionary BASE coverage of counted words by a Hunspell dictionary"_s);
    line.addHelpOption();
    const QCommandLineOption list(u"list"_s, u"A word list that attests syllables."_s, u"file"_s);
    const QCommandLineOption dictionary(u"dictionary"_s, u"A Hunspell dictionary without suffix."_s,
                                        u"base"_s);
    const QCommandLineOption nameList(u"name-list"_s, u"A list of places or given names."_s,
                                      u"file"_s);
    line.addOption(list);
    line.addOption(nameList);
    line.addOption(dictionary);
    line.addPositionalArgument(u"command"_s, u"count, inventory, hunspell or compare"_s);
    line.process(program);
    QStringList arguments = line.positionalArguments();
    if (arguments.size() < 2)
        line.showHelp(usageError);
    const QString command = arguments.takeFirst();
    if (command == u"count")
        return count(arguments);
    if (command == u"inventory" || command == u"names")
        return inventory(command, arguments, line.values(list), line.values(nameList));
    if (command == u"words" && arguments.size() == 2)
        return words(arguments[0], arguments[1], line.values(list), line.values(nameList));
    if (command == u"hunspell")
        return hunspell(arguments.first());
    if (command == u"compare") {
        const auto report = compareDictionaries(arguments, line.values(dictionary));
        return report ? print(*report) : complain(report.error().message);
    }
    return complain(u"unknown command "_s + command);
}
