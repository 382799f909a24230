// SPDX-License-Identifier: GPL-3.0-or-later
// bench_check DRAFT...: how long it takes to load the data, to make an engine, and to read and
// check each draft after that, without the rule packs and with them; the time of `hunspell -l` on
// the same text beside it.
#include "data/DataFolder.h"
#include "drafts/DraftReader.h"
#include "rules/style/HouseStyle.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

double milliseconds(const QElapsedTimer &timer) {
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// One run of hunspell over the text, its start-up included; below 0 when it is not installed.
double hunspellTime(const QString &text, const QString &folder) {
    if (QStandardPaths::findExecutable(u"hunspell"_s).isEmpty())
        return -1;
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(u"hunspell"_s, {u"-i"_s, u"utf-8"_s, u"-d"_s, folder + u"/vi_VN"_s, u"-l"_s});
    process.write(text.toUtf8());
    process.closeWriteChannel();
    process.waitForFinished(-1);
    return milliseconds(timer);
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    QElapsedTimer timer;
    timer.start();
    const auto style = loadHouseStyle(dataFolder());
    if (!style) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(style.error().message));
        return 2;
    }
    std::printf("load the data            %8.2f ms\n", milliseconds(timer));
    timer.restart();
    const RuleBook book = loadRuleBook({defaultPack(dataFolder())});
    std::printf("  of it the default pack %8.2f ms, %lld rules\n", milliseconds(timer),
                static_cast<long long>(book.rules.size()));
    timer.restart();
    Engine warm = makeHouseEngine(*style);
    std::printf("make an engine           %8.2f ms\n", milliseconds(timer));
    for (const QString &path : QCoreApplication::arguments().mid(1)) {
        std::vector<double> reading;
        std::vector<double> checking;
        std::vector<double> withoutRules;
        std::vector<double> again;
        QString text;
        qsizetype findings = 0;
        for (int run = 0; run < 9; ++run) {
            timer.restart();
            const auto draft = readDraftFile(path);
            reading.push_back(milliseconds(timer));
            if (!draft) {
                std::fprintf(stderr, "%s\n", qUtf8Printable(draft.error().message));
                return 2;
            }
            // Each engine is made just before its turn: it remembers no block, and none finds the
            // data warmed by the other.
            Engine fresh = makeHouseEngine(*style);
            timer.restart();
            findings = fresh.check(draft->text).size();
            checking.push_back(milliseconds(timer));
            // What the editor waits for after a key: one paragraph is new, the others are known.
            QList<Block> blocks = draft->text.blocks();
            const auto longest =
                std::max_element(blocks.begin(), blocks.end(), [](const Block &a, const Block &b) {
                    return a.text.size() < b.text.size();
                });
            longest->text += u" thêm"_s;
            const Text edited(blocks);
            timer.restart();
            const auto rechecked = fresh.check(edited);
            again.push_back(milliseconds(timer));
            Engine standard = makeEngine(style->checks);
            timer.restart();
            const auto unused = standard.check(draft->text);
            withoutRules.push_back(milliseconds(timer));
            text = draft->extracted();
        }
        const double whole = median(reading) + median(checking);
        std::printf("%s\n  read %.2f ms, check %.2f ms (%.2f ms without the rules), %lld findings; "
                    "again after an edit of the longest paragraph %.2f ms\n",
                    qUtf8Printable(path), median(reading), median(checking), median(withoutRules),
                    static_cast<long long>(findings), median(again));
        const double peer = hunspellTime(text, dataFolder() + u"/dictionaries"_s);
        if (peer > 0)
            std::printf("  hunspell -l on the same text %.2f ms: ratio %.2f\n", peer, whole / peer);
    }
    return 0;
}
