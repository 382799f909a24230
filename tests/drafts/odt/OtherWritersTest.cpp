// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that python-docx and pandoc wrote, as programs of newsrooms and their scripts write
// them. Made here when they are installed; skipped where they are not.
#include "DocxTesting.h"
#include "drafts/odt/OdtText.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto script = R"(
import sys
from docx import Document
document = Document()
document.add_heading('Tỉnh họp bàn về đường mới', 1)
lead = document.add_paragraph('Sáng 5-3, tỉnh thông qua ')
lead.add_run('chủ ch').bold = True
lead.add_run('ương, nghị quyết về đường mới.').italic = True
document.add_paragraph('Đoạn một đã xong', style='List Bullet')
document.add_paragraph('Đoạn hai chưa xong', style='List Bullet')
table = document.add_table(rows=2, cols=2)
for row, words in enumerate([('Năm 2025', '3 km'), ('Năm 2026', '5 km')]):
    for column, word in enumerate(words):
        table.cell(row, column).text = word
document.add_heading('Dân nói gì', 2)
lines = document.add_paragraph('Dòng một')
lines.runs[0].add_break()
lines.add_run('dòng hai.\tHết')
old = document.add_paragraph().add_run('ñy ban nh©n d©n')
old.font.name = '.VnTime'
document.add_paragraph('Lê Vân')
document.save(sys.argv[1])
)";

constexpr auto markdown =
    "# Tỉnh họp bàn về đường mới\n\n"
    "Sáng 5-3, tỉnh thông qua **chủ ch**ương, *nghị quyết* về đường mới.[^1]\n\n"
    "- Đoạn một đã xong\n- Đoạn hai chưa xong\n\n"
    "| Năm | Dài |\n|---|---|\n| 2025 | 3 km |\n\n"
    "## Dân nói gì\n\nXem [bài trước](https://example.org) để rõ.\n\n"
    "> “Đường rộng” & dài.\n\n[^1]: Chú thích.\n\nLê Vân\n";

bool run(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitCode() == 0;
}

QStringList lines(const QString &text) {
    QStringList all;
    for (const QString &line : text.split(u'\n')) {
        if (!line.simplified().isEmpty())
            all.append(line.simplified());
    }
    return all;
}

} // namespace

class OtherWritersTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray made(const QString &writer) {
        const QString out = m_folder.filePath(u"bai."_s + writer.section(u' ', -1));
        QFile source(m_folder.filePath(u"nguon"_s));
        if (!source.open(QIODevice::WriteOnly))
            return {};
        source.write(writer.startsWith(u"python"_s) ? script : markdown);
        source.close();
        bool written = false;
        if (writer.startsWith(u"python"_s)) {
            // Debian's module belongs to Debian's Python, which need not be the first one.
            for (const QString &python : {u"/usr/bin/python3"_s, u"python3"_s}) {
                if ((written = run(python, {source.fileName(), out})))
                    break;
            }
        } else {
            written = run(u"pandoc"_s, {u"-f"_s, u"markdown"_s, u"-o"_s, out, source.fileName()});
        }
        QFile file(out);
        return written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void readsAndCorrects_data() {
        QTest::addColumn<QString>("blocks");
        QTest::newRow("python-docx docx")
            << u"Headline | Tỉnh họp bàn về đường mới\n"
               "Lead | Sáng 5-3, tỉnh thông qua chủ chương, nghị quyết về đường mới.\n"
               "ListItem | Đoạn một đã xong\nListItem | Đoạn hai chưa xong\n"
               "TableCell | Năm 2025\nTableCell | 3 km\nTableCell | Năm 2026\nTableCell | 5 km\n"
               "Heading | Dân nói gì\nParagraph | Dòng một\nParagraph | dòng hai.\tHết\n"
               "Paragraph | ủy ban nhân dân\nByline | Lê Vân\n"_s;
        const QString byPandoc =
            u"Headline | Tỉnh họp bàn về đường mới\n"
            "Lead | Sáng 5-3, tỉnh thông qua chủ chương, nghị quyết về đường mới.\n"
            "ListItem | Đoạn một đã xong\nListItem | Đoạn hai chưa xong\n"
            "TableCell | Năm\nTableCell | Dài\nTableCell | 2025\nTableCell | 3 km\n"
            "Heading | Dân nói gì\nParagraph | Xem bài trước để rõ.\n"
            "Quote | “Đường rộng” & dài.\nByline | Lê Vân\nListItem | Chú thích.\n"_s;
        QTest::newRow("pandoc docx") << byPandoc;
        // Its footer has the number of the page.
        QTest::newRow("pandoc odt") << QString(byPandoc + u"TableCell | 1 \n"_s);
    }
    void readsAndCorrects() {
        QFETCH(QString, blocks);
        const QString writer = QString::fromUtf8(QTest::currentDataTag());
        const QByteArray bytes = made(writer);
        if (bytes.isEmpty())
            QSKIP("the writer is not installed");
        const Draft draft = readOrFail(readDraft(bytes, u"bai"_s));
        QCOMPARE(outline(draft), blocks);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);

        const QStringList further = std::get<PackageMember>(draft.storage).further;
        const QString joined = draft.text.joined();
        const QStringList words{u""_s, u"chữ"_s, u"-"_s, u"\n"_s, u"a\nb"_s, u"<&>"_s};
        const ChangeAuthor editor{u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
        QRandomGenerator random(20260308);
        int clean = 0;
        int tracked = 0;
        for (int round = 0; round < 120; ++round) {
            const qsizetype at = random.bounded(joined.size() + 1);
            const qsizetype length =
                random.bounded(std::min<qsizetype>(12, joined.size() - at) + 1);
            const Edit edit{{at, length}, words.at(random.bounded(words.size()))};
            QString wanted = joined;
            wanted.replace(at, length, edit.replacement);
            if (const auto out = writeDraft(draft, {edit})) {
                ++clean;
                QCOMPARE(lines(readOrFail(readDraft(*out, u"bai"_s)).text.joined()), lines(wanted));
                const QList<PackedMember> before = membersOf(bytes);
                const QList<PackedMember> after = membersOf(*out);
                QCOMPARE(after.size(), before.size());
                for (qsizetype i = 0; i < after.size(); ++i) {
                    const QString name = QString::fromUtf8(before[i].name);
                    if (name != draft.member() && !further.contains(name))
                        QVERIFY(after[i] == before[i]);
                }
            }
            if (const auto out = writeTrackedChanges(draft, {edit}, {editor})) {
                ++tracked;
                QCOMPARE(lines(readOrFail(readDraft(*out, u"bai"_s)).text.joined()), lines(wanted));
            }
        }
        QVERIFY2(clean > 70 && tracked > 60, qPrintable(u"%1, %2"_s.arg(clean).arg(tracked)));
    }
};

QTEST_GUILESS_MAIN(OtherWritersTest)
#include "OtherWritersTest.moc"
