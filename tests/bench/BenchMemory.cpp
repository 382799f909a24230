// SPDX-License-Identifier: GPL-3.0-or-later
// What searching all drafts costs: how long the index takes to be filled, how large it is, and how
// long a question waits, on SQLite and, where PostgreSQL is installed, on a server.
#include "PostgresServer.h"
#include "drafts/DraftReader.h"
#include "review/memory/IndexFilling.h"
#include "review/memory/MemorySearch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Syllables of which few are frequent and most are rare, as in print: the n-th is drawn with a
/// weight of 1/n.
class Words {
public:
    Words() {
        const QStringList onsets{u"b"_s, u"ch"_s, u"đ"_s,  u"gi"_s, u"h"_s,  u"kh"_s, u"l"_s,
                                 u"m"_s, u"n"_s,  u"ng"_s, u"nh"_s, u"ph"_s, u"qu"_s, u"r"_s,
                                 u"s"_s, u"t"_s,  u"th"_s, u"tr"_s, u"v"_s,  u"x"_s};
        const QStringList rimes{u"a"_s,  u"ác"_s, u"ài"_s,   u"ạm"_s,  u"ân"_s,   u"ất"_s, u"ầu"_s,
                                u"ẻ"_s,  u"ết"_s, u"iên"_s,  u"iệt"_s, u"ình"_s,  u"ò"_s,  u"ông"_s,
                                u"ơi"_s, u"ư"_s,  u"ương"_s, u"ước"_s, u"uyện"_s, u"ủ"_s};
        for (const QString &onset : onsets) {
            for (const QString &rime : rimes)
                m_words.append(onset + rime);
        }
        std::shuffle(m_words.begin(), m_words.end(), m_random);
    }
    [[nodiscard]] QString next() {
        const double drawn = m_random.generateDouble();
        const auto at = qsizetype(std::pow(double(m_words.size()), drawn)) - 1;
        return m_words[std::clamp<qsizetype>(at, 0, m_words.size() - 1)];
    }
    [[nodiscard]] const QStringList &all() const { return m_words; }

private:
    QRandomGenerator m_random{7};
    QStringList m_words;
};

QByteArray article(Words &words, int number) {
    QString text = u"Bài số %1 về "_s.arg(number) + words.next() + u' ' + words.next() + u"\n\n"_s;
    for (int paragraph = 0; paragraph < 12; ++paragraph) {
        for (int i = 0; i < 50; ++i)
            text += words.next() + (i % 12 == 11 ? u". "_s : u" "_s);
        text += u"\n\n"_s;
    }
    if (number % 997 == 0)
        text += u"Người ta nói tới cây nguyệt quế.\n"_s;
    return text.toUtf8();
}

/// Milliseconds of the processor that this program used: others may keep it busy. A server's are
/// not in it.
double worked() {
    return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

double milliseconds(const QElapsedTimer &clock) {
    return double(clock.nsecsElapsed()) / 1e6;
}

void measure(const QString &name, const QString &address, int drafts) {
    Words words;
    {
        const auto opened = Store::open(address);
        if (!opened) {
            std::printf("%s: %s\n", qPrintable(name), qPrintable(opened.error().message));
            return;
        }
        for (int i = 0; i < drafts; ++i) {
            const QByteArray bytes = article(words, i);
            const QString path = u"/bai/%1.txt"_s.arg(i);
            if (!opened->store->enter(*readDraft(bytes, path), path, u"Bài %1"_s.arg(i)))
                return;
        }
    }
    const auto archive = Archive::open(address);
    if (!archive)
        return;
    const auto index = SearchIndex::open(address, *(*archive)->identity());
    if (!index)
        return;
    IndexFilling filling(**archive, **index);
    QElapsedTimer clock;
    clock.start();
    const double begun = worked();
    if (!filling.look())
        return;
    Result<bool> isMore = true;
    double longest = 0;
    while (isMore && *isMore) {
        QElapsedTimer slice;
        slice.start();
        isMore = filling.work(std::chrono::milliseconds(60));
        longest = std::max(longest, milliseconds(slice));
    }
    std::printf("%s, %d drafts of 600 syllables: filled in %.1f s (%.1f s of the processor), the "
                "longest slice %.0f ms",
                qPrintable(name), drafts, milliseconds(clock) / 1000, (worked() - begun) / 1000,
                longest);
    if (const QFileInfo file(searchIndexFile(address)); file.exists())
        std::printf(", %.0f MB", double(file.size()) / 1e6);
    clock.restart();
    std::ignore = filling.look();
    std::printf(", nothing to do in %.0f ms\n", milliseconds(clock));
    if (!address.startsWith(u"postgresql")) {
        QList<qint64> kept;
        for (const ArchivedDraft &draft : (*archive)->drafts()->mid(1))
            kept.append(draft.record.id);
        clock.restart();
        const bool isClean = cleanSearchIndex(address, kept);
        std::printf("  a draft forgotten in the index, %s, in %.1f s\n",
                    isClean ? "cleaned" : "NOT cleaned", milliseconds(clock) / 1000);
    }
    const QString frequent = words.all().first() + u' ' + words.all().at(1);
    for (const auto &[what, typed] :
         {std::pair(u"a rare phrase with marks"_s, u"\"nguyệt quế\""_s),
          std::pair(u"a rare phrase without"_s, u"nguyet que"_s),
          std::pair(u"two words of every draft"_s, frequent),
          std::pair(u"ten words of every draft"_s, words.all().mid(0, 10).join(u' ')),
          std::pair(u"nothing"_s, u"xyzzy"_s)}) {
        for (const auto order :
             {SearchWanted::Order::BestFirst, SearchWanted::Order::NewestFirst}) {
            QList<double> times;
            int found = 0;
            const double before = worked();
            for (int i = 0; i < 9; ++i) {
                clock.restart();
                const auto answer =
                    searchMemory(**archive, **index, {.query = WordQuery(typed), .order = order});
                times.append(milliseconds(clock));
                found = answer ? answer->all : -1;
            }
            std::ranges::sort(times);
            std::printf(
                "  %s, %s first: %d drafts, p50 %.0f ms, the longest %.0f ms, %.0f ms of the "
                "processor\n",
                qPrintable(what), order == SearchWanted::Order::BestFirst ? "best" : "newest",
                found, times[times.size() / 2], times.last(),
                (worked() - before) / double(times.size()));
        }
    }
}

} // namespace

int main(int argc, char *argv[]) {
    QCoreApplication application(argc, argv);
    const int drafts = argc > 1 ? QByteArray(argv[1]).toInt() : 20'000;
    QTemporaryDir folder;
    measure(u"SQLite"_s, folder.filePath(u"kho.sqlite"_s), drafts);
    PostgresServer server;
    if (server.why().isEmpty())
        measure(u"PostgreSQL"_s, server.freshDatabase(), drafts);
    return 0;
}
