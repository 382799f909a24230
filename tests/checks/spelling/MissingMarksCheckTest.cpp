// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/StandardChecks.h"
#include "data/DataFolder.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class MissingMarksCheckTest final : public QObject {
    Q_OBJECT

    QList<Finding> check(const QString &paragraph) const {
        QList<Block> blocks{{BlockKind::Paragraph, paragraph, {}, {}}};
        QList<Finding> found;
        for (const Finding &finding : makeEngine(m_data).check(Text(blocks)))
            if (finding.category.startsWith(u"spelling"_s))
                found.append(finding);
        return found;
    }

private slots:
    void initTestCase() {
        const auto data = loadCheckData(dataFolder());
        QVERIFY(data);
        m_data = *data;
    }

    void restoresTheSentence_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("meant");
        QTest::newRow("resolution") << u"Hoi nghi da thong qua nghi quyet ve phat trien kinh te"_s
                                    << u"Hội nghị đã thông qua nghị quyết về phát triển kinh tế"_s;
        QTest::newRow("people") << u"Nguoi dan trong xa rat vui mung khi co duong moi"_s
                                << u"Người dân trong xã rất vui mừng khi có đường mới"_s;
    }

    void restoresTheSentence() {
        QFETCH(QString, written);
        QFETCH(QString, meant);
        const QList<Finding> findings = check(written + u"."_s);
        QCOMPARE(findings.size(), 1); // for the sentence, not for each word
        QCOMPARE(findings[0].rule, u"spelling.missing-marks"_s);
        QCOMPARE(findings[0].range, (TextRange{0, written.size()}));
        QCOMPARE(findings[0].suggestions.value(0).text, meant);
        QVERIFY(check(meant + u"."_s).isEmpty());
    }

    /// What is said of a run of words must not grow with it.
    void readsAnEndlessSentenceInPieces() {
        const QString run =
            u"Hoi nghi da thong qua nghi quyet ve phat trien kinh te va "_s.repeated(60).trimmed();
        const QList<Finding> findings = check(run);
        QVERIFY(findings.size() >= run.count(u' ') / 200);
        qsizetype covered = 0;
        for (const Finding &finding : findings) {
            QCOMPARE(finding.rule, u"spelling.missing-marks"_s);
            QVERIFY(finding.range.length < 200 * 8);
            QVERIFY(finding.suggestions.value(0).text.size() < 200 * 8);
            covered += finding.range.length;
        }
        QVERIFY(covered > run.size() * 9 / 10);
    }

    void leavesOtherTextAlone_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << u"He can do it in ten minutes and then go home."_s;
        QTest::newRow("few marks") << u"Ba con trai cho hay khi nao đi xem phim thì kêu."_s;
        QTest::newRow("short") << u"Hoi nghi da xong."_s;
        QTest::newRow("names") << u"Kim Jong Un gặp Moon Jae In."_s;
    }

    void leavesOtherTextAlone() {
        QFETCH(QString, text);
        for (const Finding &finding : check(text))
            QVERIFY2(finding.rule != u"spelling.missing-marks"_s, qPrintable(finding.message));
    }

private:
    std::shared_ptr<const CheckData> m_data;
};

QTEST_GUILESS_MAIN(MissingMarksCheckTest)
#include "MissingMarksCheckTest.moc"
