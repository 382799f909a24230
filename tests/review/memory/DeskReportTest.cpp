// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk did over a time, and how the same words were decided on before.
#include "review/memory/DeskReportPage.h"

#include "MemoryDesk.h"
#include "review/memory/PastDecisions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace morat;
using namespace Qt::StringLiterals;

class DeskReportTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Engines m_engines;
    QDateTime m_now;
    std::unique_ptr<MemoryDesk> m_desk;
    std::unique_ptr<Archive> m_archive;

    /// Enters a draft and decides on its findings in their order.
    void review(const QString &name, const QByteArray &bytes, const QList<Verb> &verbs,
                const QString &author) {
        const auto session = m_desk->open(name, bytes, author);
        QVERIFY(session);
        for (const Verb verb : verbs) {
            MemoryDesk::check(*session);
            qsizetype open = 0;
            while (open < session->findings().size() && !session->isOpen(open))
                ++open;
            QVERIFY(open < session->findings().size());
            QVERIFY(verb == Verb::Accept ? session->accept(open, 0) : session->dismiss(open, verb));
        }
        m_now = m_now.addSecs(7200);
        QVERIFY(session->moveTo(WorkflowState::Reviewed));
    }

private slots:
    void initTestCase_data() { m_engines.addRows(); }
    void init() {
        m_now = QDateTime(QDate(2026, 3, 3), QTime(5, 0), Qt::UTC);
        m_desk = std::make_unique<MemoryDesk>(m_engines.fresh(m_folder), [this] { return m_now; });
        review(u"một.txt"_s, "Tít một\n\nMột chương, hai chương, ba chương, giá tỷ.\n",
               {Verb::Accept, Verb::IgnoreOnce, Verb::ReportFalseAlarm}, u"Lan"_s);
        m_now = m_now.addDays(14);
        review(u"hai.txt"_s, "Tít hai\n\nLại chương và chương.\n", {Verb::Accept, Verb::Accept},
               u"Mai"_s);
        auto archive = Archive::open(m_desk->address());
        QVERIFY(archive);
        m_archive = std::move(*archive);
    }

    void countsWhatWasDecided() {
        const Result<DeskReport> report = deskReport(*m_archive);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->entered, 2);
        QCOMPARE(report->reviewed, 2);
        QCOMPARE(report->counts,
                 (ReportCounts{.corrected = 3, .ignored = 1, .falseAlarms = 1, .accepted = 0}));
        QCOMPARE(report->rules.first().name, u"test.chuong"_s);
        QCOMPARE(report->rules.first().drafts, 2);
        QCOMPARE(report->rules.first().counts.falseAlarmRate(), 0.2);
        QCOMPARE(report->editors.size(), 2);
        QCOMPARE(report->editors.first().name, u"Lan"_s);
        QCOMPARE(report->middleWait, 120);
        // The week in between is there, with nothing in it.
        QCOMPARE(report->weeks.size(), 3);
        QCOMPARE(report->weeks[1].counts, ReportCounts());
        QCOMPARE(report->weeks[1].middleWait, -1);
    }

    void countsWithinATime() {
        const QDateTime middle(QDate(2026, 3, 10), QTime(0, 0), Qt::UTC);
        const Result<DeskReport> before = deskReport(*m_archive, {}, middle);
        const Result<DeskReport> after = deskReport(*m_archive, middle);
        QVERIFY(before && after);
        QCOMPARE(before->entered, 1);
        QCOMPARE(before->counts.all(), 3);
        QCOMPARE(after->entered, 1);
        QCOMPARE(after->reviewed, 1);
        QCOMPARE(after->counts.corrected, 2);
        const Result<DeskReport> never = deskReport(*m_archive, middle.addYears(5));
        QVERIFY(never);
        QCOMPARE(never->counts.all(), 0);
        QVERIFY(!reportBytes(*never, ReportForm::Html).contains("<svg"));
    }

    void whatWasTakenBackDoesNotCount() {
        {
            const auto session =
                m_desk->open(u"hai.txt"_s, "Tít hai\n\nLại chương và chương.\n", u"Mai"_s);
            QVERIFY(session);
            QVERIFY(session->takeBack(session->decisions().constFirst().id));
        }
        const Result<DeskReport> report = deskReport(*m_archive);
        QVERIFY(report);
        QCOMPARE(report->counts.corrected, 2);
        const auto byRule = countsByRule(*m_archive);
        QVERIFY(byRule);
        QCOMPARE(byRule->value(u"test.chuong"_s).corrected, 2);
        QCOMPARE(byRule->value(u"test.chuong"_s).falseAlarms, 1);
    }

    void writesAPageASheetAndJson() {
        DeskReport report = *deskReport(*m_archive);
        report.editors.first().name = u"<b>\"Lan\"</b>, =1+1"_s;
        const QByteArray page = reportBytes(report, ReportForm::Html);
        QVERIFY(page.contains("<svg"));
        QVERIFY(!page.contains("<b>\"Lan"));
        QVERIFY(page.contains("&lt;b&gt;"));
        QVERIFY(!page.contains("http")); // it needs nothing from elsewhere
        // Each drawing is well-formed by itself.
        qsizetype drawings = 0;
        for (qsizetype at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
            QXmlStreamReader reader(page.mid(at, page.indexOf("</svg>", at) + 6 - at));
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            ++drawings;
        }
        QCOMPARE(drawings, 3);
        const QByteArray sheet = reportBytes(report, ReportForm::Csv);
        QVERIFY(sheet.startsWith("what,name,measure,value\r\n"));
        QVERIFY(sheet.contains("rule,\"test.chuong\",corrected,3\r\n"));
        QVERIFY(sheet.contains("editor,\"<b>\"\"Lan\"\"</b>, =1+1\",corrected,1\r\n"));
        const QJsonObject object =
            QJsonDocument::fromJson(reportBytes(report, ReportForm::Json)).object();
        QCOMPARE(object[u"corrected"_s].toInt(), 3);
        QCOMPARE(object[u"weeks"_s].toArray().size(), 3);
        QVERIFY(object[u"weeks"_s].toArray()[1].toObject()[u"waitMinutes"_s].isNull());
        QCOMPARE(reportFormOf(u"a.CSV"_s), ReportForm::Csv);
        QCOMPARE(reportFormOf(u"a"_s), ReportForm::Html);
    }

    void tellsHowTheSameWordsWereDecidedOnBefore() {
        const Result<PastDecisions> past = pastDecisions(*m_archive, u"test.chuong"_s, u"chương"_s);
        QVERIFY2(past, past ? "" : qPrintable(past.error().message));
        QCOMPARE(past->corrections, (QList<PastDecisions::Correction>{{u"trương"_s, 3}}));
        QCOMPARE(past->ignored, 1);
        QCOMPARE(past->falseAlarms, 1);
        QCOMPARE(past->last.size(), mostPastInstances);
        QCOMPARE(past->last.first().decision.author, u"Mai"_s);
        QCOMPARE(past->last.first().draft.title, u"Tít hai"_s);
        QCOMPARE(pastDecisions(*m_archive, u"test.ty"_s, u"tỷ"_s)->all(), 0);
        QCOMPARE(pastDecisions(*m_archive, u"test.chuong"_s, QString())->all(), 0);
    }
};

QTEST_GUILESS_MAIN(DeskReportTest)
#include "DeskReportTest.moc"
