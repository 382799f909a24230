// SPDX-License-Identifier: GPL-3.0-or-later
// bench_bounds [NAME]: texts that no reporter writes, at size n and 4n. Prints for each step the
// time at 4n and how many times that at n it is: about 4 where the work is linear, 16 where it is
// quadratic; and the most memory that the program has taken so far. Any limit is the reader's of
// the figures: nothing over 10 s and 1 GB in a release build.
#include "data/DataFolder.h"
#include "drafts/DraftReader.h"
#include "rules/style/HouseStyle.h"
#include "text/Tokenizer.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <cstdio>
#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    const char *name;
    QByteArray (*bytes)(qsizetype size);
    qsizetype size;                ///< bytes, of 4n
    QStringView file = u"bai.txt"; ///< as what they are read
};

QByteArray repeated(QStringView what, qsizetype size) {
    const QByteArray once = what.toUtf8();
    return once.repeated(size / once.size() + 1);
}

/// Sentences that differ by a number, so that no passage stands twice.
QByteArray numbered(QStringView before, QStringView after, qsizetype size) {
    QByteArray bytes;
    for (int number = 1; bytes.size() < size; ++number)
        bytes += before.toUtf8() + QByteArray::number(number) + after.toUtf8();
    return bytes;
}

/// Full names of people, all different, all in one line.
QByteArray names(qsizetype size) {
    static constexpr std::array<QStringView, 8> families{u"Nguyễn", u"Trần", u"Lê",  u"Phạm",
                                                         u"Hoàng",  u"Đặng", u"Bùi", u"Vũ"};
    static constexpr std::array<QStringView, 16> parts{
        u"Văn", u"Thị",  u"Hồng", u"Minh", u"Thu",   u"Quốc", u"Ngọc", u"Hải",
        u"Lan", u"Dũng", u"Tâm",  u"Thảo", u"Thành", u"Yên",  u"Vân",  u"Bảo"};
    QByteArray bytes;
    for (size_t i = 0; bytes.size() < size; ++i)
        bytes += families[i % 8].toUtf8() + ' ' + parts[i / 8 % 16].toUtf8() + ' ' +
                 parts[i / 128 % 16].toUtf8() + (i % 3 == 0 ? ", " : " ");
    return bytes;
}

/// An export of WordPress with many short articles.
QByteArray wxr(qsizetype size) {
    QByteArray bytes = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" "
                       "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                       "xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel>";
    for (int number = 1; bytes.size() < size; ++number)
        bytes += "<item><title>Bài " + QByteArray::number(number) +
                 "</title><content:encoded><![CDATA[<p>Xã họp bàn việc làm cầu.</p>]]>"
                 "</content:encoded><wp:post_id>" +
                 QByteArray::number(number) +
                 "</wp:post_id><wp:post_type>post</wp:post_type></item>\n";
    return bytes + "</channel></rss>\n";
}

constexpr std::array cases{
    Case{"a@", [](qsizetype size) { return repeated(u"a@", size); }, 40'000},
    Case{"(", [](qsizetype size) { return repeated(u"(", size); }, 160'000},
    Case{"([{<", [](qsizetype size) { return repeated(u"(a[a'a\"a", size); }, 160'000},
    Case{"VIQR-like", [](qsizetype size) { return repeated(u"a^'e`u+o+.", size); }, 40'000},
    Case{"names", names, 2'000'000},
    Case{"one name, two ways",
         [](qsizetype size) { return repeated(u"Lê Văn Hùng. Lê Văn Hưng. ", size); }, 2'000'000},
    Case{"combining marks", [](qsizetype size) { return repeated(u"\u0301\u0323", size); },
         19'000'000},
    Case{"loose marks", [](qsizetype size) { return repeated(u"a \u0301", size); }, 4'000'000},
    Case{"one token", [](qsizetype size) { return repeated(u"ăn", size); }, 1'000'000},
    Case{"one address", [](qsizetype size) { return repeated(u"a.b/", size); }, 1'000'000},
    Case{"one Cyrillic token", [](qsizetype size) { return repeated(u"aо", size); }, 1'000'000},
    Case{"one word", [](qsizetype size) { return repeated(u"chủ ", size); }, 2'000'000},
    Case{"typos", [](qsizetype size) { return repeated(u"nghành nghề lãi xuất ", size); },
         2'000'000},
    Case{"no marks",
         [](qsizetype size) { return repeated(u"hoi nghi da thong qua nghi quyet ve ", size); },
         2'000'000},
    Case{"split", [](qsizetype size) { return repeated(u"ph ải đi học xa, biế t ", size); },
         2'000'000},
    Case{"abbreviations",
         [](qsizetype size) {
             QByteArray bytes;
             for (int i = 0; bytes.size() < size; ++i)
                 bytes += "Ban " + QByteArray(1, char('A' + i % 26)) + " (" +
                          QByteArray(1, char('A' + i % 26)) + char('A' + i / 26 % 26) +
                          char('A' + i / 676 % 26) + char('A' + i / 17576 % 26) + ") và ";
             return bytes;
         },
         1'000'000},
    Case{"counts", [](qsizetype size) { return numbered(u"có ", u" hộ dân nghèo, ", size); },
         2'000'000},
    Case{"quotes", [](qsizetype size) { return repeated(u"“Mưa.\n", size); }, 1'000'000},
    Case{"lines", [](qsizetype size) { return repeated(u"a\n", size); }, 1'000'000},
    Case{"blank lines", [](qsizetype size) { return repeated(u"\n", size); }, 1'000'000},
    Case{"[caption", [](qsizetype size) { return repeated(u"[caption ", size); }, 1'000'000},
    Case{"{{", [](qsizetype size) { return repeated(u"{{", size); }, 1'000'000},
    Case{"spaces", [](qsizetype size) { return repeated(u"a  ,", size); }, 1'000'000},
    Case{"white", [](qsizetype size) { return repeated(u" ", size); }, 4'000'000},
    // 100,000 cells.
    Case{"HTML table",
         [](qsizetype size) -> QByteArray {
             return "<table>" +
                    repeated(u"<tr><td>Xã Đồng Nổi</td><td>12</td><td>ba</td><td>bốn</td></tr>",
                             size) +
                    "</table>";
         },
         1'600'000, u"bai.html"},
    Case{"attributes",
         [](qsizetype size) -> QByteArray {
             return "<p " + repeated(u"data-a=\"b\" ", size) + ">Xã họp.</p>";
         },
         1'000'000, u"bai.html"},
    Case{"nested HTML", [](qsizetype size) { return repeated(u"<div>a", size); }, 1'000'000,
         u"bai.html"},
    // 100,000 items.
    Case{"WXR", wxr, 22'000'000, u"bai.xml#1"},
};

struct Times {
    double read = 0; ///< seconds
    double tokens = 0;
    double check = 0;
    qsizetype findings = 0;
    QString refusal;
};

double seconds(const QElapsedTimer &timer) {
    return double(timer.nsecsElapsed()) / 1e9;
}

Times measured(const Case &tried, qsizetype size, Engine &engine) {
    Times times;
    const QByteArray bytes = tried.bytes(size);
    QElapsedTimer timer;
    timer.start();
    const auto draft = readDraft(bytes, tried.file.toString());
    times.read = seconds(timer);
    if (!draft) {
        times.refusal = draft.error().message;
        return times;
    }
    timer.restart();
    for (const Block &block : draft->text.blocks())
        static_cast<void>(tokenize(block.text));
    times.tokens = seconds(timer);
    timer.restart();
    times.findings = engine.checkOnce(draft->text).size();
    times.check = seconds(timer);
    return times;
}

double mostMemory() { ///< MB
#ifdef Q_OS_WIN
    return 0;
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
#endif
}

void print(const char *step, double before, double after) {
    std::printf("  %-8s %8.2f s", step, after);
    // Less than that is noise.
    if (after > 0.05)
        std::printf(" x%5.1f", after / before);
    std::printf("\n");
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    const auto style = loadHouseStyle(dataFolder());
    if (!style) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(style.error().message));
        return 2;
    }
    Engine engine = makeHouseEngine(*style);
    for (const Case &tried : cases) {
        if (argc > 1 && QString::fromLocal8Bit(argv[1]) != QString::fromUtf8(tried.name))
            continue;
        std::printf("%s, %lld bytes\n", tried.name, static_cast<long long>(tried.size));
        std::fflush(stdout);
        const Times before = measured(tried, tried.size / 4, engine);
        const Times after = measured(tried, tried.size, engine);
        if (!after.refusal.isEmpty())
            std::printf("  refused: %s\n", qUtf8Printable(after.refusal));
        print("read", before.read, after.read);
        print("tokens", before.tokens, after.tokens);
        print("check", before.check, after.check);
        std::printf("  %lld findings, %.0f MB so far\n", static_cast<long long>(after.findings),
                    mostMemory());
    }
    return 0;
}
