// SPDX-License-Identifier: GPL-3.0-or-later
// bench_long_draft [OUT.docx]: how long it takes to read a Word document of 300 pages (150,000
// words), to write it with a hundred corrections, clean and tracked, and to check all of it. With a
// name, the document is kept.
#include "../drafts/DocxTesting.h"
#include "data/DataFolder.h"
#include "data/SaveFile.h"
#include "rules/style/HouseStyle.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int words = 150'000;
constexpr int wordsAParagraph = 100;

/// Paragraphs of several runs, a part of them bold, each fifth a heading, as reporters write them.
QByteArray longDocument(const QStringList &syllables) {
    QRandomGenerator random(2026);
    QString body;
    for (int written = 0; written < words; written += wordsAParagraph) {
        QStringList runs;
        for (int run = 0; run < 5; ++run) {
            QStringList text;
            for (int i = 0; i < wordsAParagraph / 5; ++i)
                text.append(syllables.at(random.bounded(int(syllables.size()))));
            const QString bold = run % 3 == 1 ? u"<w:rPr><w:b/></w:rPr>"_s : QString();
            runs.append(u"<w:r>"_s + bold + u"<w:t xml:space=\"preserve\">"_s + text.join(u' ') +
                        u" </w:t></w:r>"_s);
        }
        const QString style = written / wordsAParagraph % 5 == 0
                                  ? u"<w:pPr><w:pStyle w:val=\"u2\"/></w:pPr>"_s
                                  : QString();
        body += u"<w:p>"_s + style + runs.join(QString()) + u"</w:p>"_s;
    }
    return docxOf(body);
}

QStringList syllablesOf(const QString &folder) {
    QFile file(folder + u"/dictionaries/syllables.tsv"_s);
    QStringList all;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            if (!line.isEmpty() && !line.startsWith(u'#'))
                all.append(line.section(u'\t', 0, 0));
        }
    }
    return all;
}

template <typename Work>
void measure(const char *what, int times, Work work) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        taken.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(taken.begin(), taken.end());
    std::printf("%-40s %9.1f ms\n", what, taken[taken.size() / 2]);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList syllables = syllablesOf(dataFolder());
    if (syllables.size() < 1000) {
        std::fprintf(stderr, "no dictionaries in %s\n", qUtf8Printable(dataFolder()));
        return 2;
    }
    const QByteArray bytes = longDocument(syllables);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1) {
        if (const auto saved = saveFile(arguments[1], bytes); !saved) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(saved.error().message));
            return 2;
        }
    }
    const auto draft = readDocx(bytes);
    if (!draft) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(draft.error().message));
        return 2;
    }
    std::printf("%d words, %lld paragraphs, %lld KB packed, %lld KB of XML\n", words,
                static_cast<long long>(draft->text.blocks().size()),
                static_cast<long long>(bytes.size() / 1024),
                static_cast<long long>(draft->source.size() / 1024));
    measure("read", 5, [&] { (void)readDocx(bytes); });

    QList<Edit> edits;
    QList<ChangeAuthor> authors;
    for (int i = 0; i < 100; ++i) {
        const qsizetype at = draft->text.length() / 100 * i;
        edits.append({{at, 1}, u"chữ"_s});
        authors.append({u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)});
    }
    bool good = true;
    measure("write 100 corrections", 3,
            [&] { good = good && writeDraft(*draft, edits).has_value(); });
    measure("write them as tracked changes", 3,
            [&] { good = good && writeTrackedChanges(*draft, edits, authors).has_value(); });
    if (!good)
        std::printf("some corrections could not be written\n");
    const auto style = loadHouseStyle(dataFolder());
    if (!style)
        return 2;
    measure("check all of it", 1, [&] { (void)makeHouseEngine(*style).check(draft->text); });
    return 0;
}
