// SPDX-License-Identifier: GPL-3.0-or-later
// All checks together, on the sample draft and on clean prose.
#include "checks/StandardChecks.h"
#include "CheckTesting.h"
#include "data/DataFolder.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class StandardChecksTest final : public QObject {
    Q_OBJECT

    std::shared_ptr<const CheckData> m_data;

    static Text linesOf(const QString &written) { return testing::textOf(written); }

    static QString sample() {
        QFile file(dataFolder() + u"/resources/sample/ban-thao-mau.txt"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed()
                                              : QString();
    }

    QList<Finding> check(const Text &text) const { return makeEngine(m_data).check(text); }

private slots:
    void initTestCase() {
        auto data = loadCheckData(dataFolder());
        QVERIFY2(data, data ? "" : qPrintable(data.error().message));
        m_data = *data;
    }

    void findsTheTyposOfTheSampleAndNothingElse() {
        QStringList found;
        const Text text = linesOf(sample());
        for (const Finding &finding : check(text)) {
            if (finding.level >= Level::Warning)
                found.append(u"%1 %2"_s.arg(finding.block + 1).arg(finding.rule));
        }
        const QStringList expected{u"4 embed.dead-placeholder"_s,
                                   u"6 typography.no-break-space"_s,
                                   u"6 spelling.phrase"_s,
                                   u"6 typography.space-before-mark"_s,
                                   u"9 typography.credit-full-stop"_s,
                                   u"11 spelling.phrase"_s,
                                   u"11 typography.unbalanced-quote"_s,
                                   u"13 spelling.syllable"_s,
                                   u"13 typography.doubled-word"_s,
                                   u"17 leftover.related"_s};
        QCOMPARE(found, expected);
    }

    void staysSilentOnCleanProse_data() {
        QTest::addColumn<QString>("line");
        const QStringList lines{
            u"Ông kể: “Mưa to.\nRồi tạnh”, ông nói."_s,
            u"Họ đánh ông Tr.. Ông ngã."_s,
            u"a) Xã Đồng Lam; 1) xã Kim Sơn"_s,
            u"Anh Bảo làm chủ chương trình thiếu nhi của đài tỉnh Sơn Bình từ năm 2019."_s,
            u"Các giáo viên lịch sử lý giải vì sao khả năng xuất hiện mưa đá còn cao."_s,
            u"Hội nghị đánh giá kết quả 9 tháng: sản lượng đạt 1.250,5 tấn, tăng 4,2% so với cùng kỳ."_s,
            u"“Chúng tôi luôn luôn lắng nghe bà con”, ông Ma Thế Hùng nói (ảnh nhỏ)."_s,
            u"Ngày 22-2, UBND xã Mường Ải phối hợp với HĐND, MTTQ và TP.HCM khảo sát 40km đường."_s,
            u"Nhóm dùng phần mềm của Google và Facebook, gửi thư về toasoan@sonbinh.example.vn."_s,
            u"Thủy điện Nậm Khoan hoà lưới; nhà máy hóa chất sản xuất axít, ôxy và magiê."_s};
        for (const QString &line : lines)
            QTest::newRow(qPrintable(line.left(40).simplified())) << line;
    }

    void staysSilentOnCleanProse() {
        QFETCH(QString, line);
        for (const Finding &finding : check(linesOf(line)))
            QVERIFY2(finding.level < Level::Warning, qPrintable(finding.rule + finding.message));
    }

    void findsTheSameInDecomposedText() {
        // Blocks hold NFC; what an editor types in may not, and must be judged alike.
        const auto rulesOf = [this](const QString &written) {
            QStringList rules;
            for (const Finding &finding : check(linesOf(written))) {
                if (finding.category.startsWith(u"spelling"_s) && finding.level >= Level::Warning)
                    rules.append(finding.rule + u" "_s + finding.subject);
            }
            return rules;
        };
        const QStringList composed = rulesOf(sample());
        QCOMPARE(composed.size(), 3);
        QCOMPARE(rulesOf(sample().normalized(QString::NormalizationForm_D)), composed);
    }

    void describesEveryRuleItUses() {
        QSet<QString> known;
        for (const RuleInfo &rule : makeEngine(m_data).rules()) {
            QVERIFY2(!known.contains(rule.id), qPrintable(rule.id));
            known.insert(rule.id);
            QVERIFY(!rule.title.isEmpty());
            QVERIFY(!rule.category.isEmpty());
        }
        for (const Finding &finding : check(linesOf(sample())))
            QVERIFY2(known.contains(finding.rule), qPrintable(finding.rule));
    }

    /// Each finding's first suggestion, put in, takes that finding away and nothing else: the
    /// others stay as they were said, and no new one arises.
    void answersAFirstSuggestionWithSilence() {
        const auto shown = [](const Finding &finding) -> QString {
            const QString line =
                levelName(finding.level) + u' ' + finding.rule + u' ' + finding.subject;
            // This one counts all odd spaces of the draft, also those that go with another place.
            return finding.rule == u"typography.no-break-space"_s
                       ? line
                       : line + u": "_s + finding.message;
        };
        const auto without = [](QStringList all, const QStringList &taken) {
            for (const QString &line : taken)
                all.removeOne(line);
            return all;
        };
        const Text text = linesOf(sample());
        const QList<Finding> findings = check(text);
        QStringList answered;
        for (qsizetype i = 0; i < findings.size(); ++i) {
            const Finding &finding = findings[i];
            QVERIFY2(!finding.message.isEmpty() && finding.category != finding.message,
                     qPrintable(finding.rule));
            if (finding.suggestions.isEmpty())
                continue;
            QStringList others;
            for (qsizetype other = 0; other < findings.size(); ++other) {
                if (other != i)
                    others.append(shown(findings[other]));
            }
            const Text after = testing::corrected(text, {finding});
            QStringList left;
            for (const Finding &found : check(after))
                left.append(shown(found));
            QStringList lost = without(others, left);
            // A block that goes takes with it what was said of the lines beside it.
            if (finding.suggestions.first().action == Suggestion::Action::RemoveBlock)
                lost.removeIf([](const QString &line) {
                    return line.contains(u"typography.missing-blank-line"_s);
                });
            const QStringList arisen = without(left, others);
            QVERIFY2(lost.isEmpty() && arisen.isEmpty(),
                     qPrintable(shown(finding) + u"\nlost: "_s + lost.join(u'\n') +
                                u"\narisen: "_s + arisen.join(u'\n')));
            answered.append(finding.rule);
        }
        const QStringList expected{u"embed.dead-placeholder"_s, u"typography.no-break-space"_s,
                                   u"spelling.phrase"_s,        u"typography.space-before-mark"_s,
                                   u"typography.blank-lines"_s, u"typography.credit-full-stop"_s,
                                   u"spelling.phrase"_s,        u"typography.unbalanced-quote"_s,
                                   u"spelling.syllable"_s,      u"typography.doubled-word"_s,
                                   u"spelling.context"_s,       u"leftover.related"_s};
        QCOMPARE(answered, expected);
    }

    void keepsKeysWhenOtherParagraphsChange() {
        const Text before = linesOf(u"Đầu bài.\nThông qua chủ chương, nghị quyết."_s);
        const Text after =
            linesOf(u"Đầu bài đã đổi.\nThêm một đoạn.\nThông qua chủ chương, nghị quyết."_s);
        QCOMPARE(check(before).first().key, check(after).first().key);
        const Text twice =
            linesOf(u"Thông qua chủ chương, nghị quyết.\nThông qua chủ chương, nghị quyết."_s);
        QVERIFY(check(twice)[0].key != check(twice)[1].key);
    }

    void remembersBlocksThatDidNotChange() {
        Engine engine = makeEngine(m_data);
        const Text text = linesOf(sample());
        const QList<Finding> first = engine.check(text);
        QCOMPARE(engine.check(text), first);
        QList<Block> moved = text.blocks();
        moved.prepend({.kind = BlockKind::Blank});
        moved.prepend({.kind = BlockKind::Paragraph, .text = u"Một đoạn mới."_s});
        const QList<Finding> again = engine.check(Text(moved));
        QCOMPARE(again.size(), first.size());
        for (qsizetype i = 0; i < again.size(); ++i)
            QCOMPARE(again[i].block, first[i].block + 2);
    }

    /// What was noted of a paragraph is judged again beside each new neighbour.
    void aRememberedParagraphHearsTheOthers() {
        Engine engine = makeEngine(m_data);
        QList<Block> blocks =
            linesOf(u"Đoàn kiểm tra đã phát hiệu nhiều sai phạm tại dự án."_s).blocks();
        const QList<Finding> alone = engine.check(Text(blocks));
        QCOMPARE(alone.size(), 1);
        QCOMPARE(alone.first().level, Level::Error);
        for (const QString &subject : {u"Công an"_s, u"Kiểm lâm"_s, u"Thanh tra"_s, u"Dân phòng"_s})
            blocks.append({.kind = BlockKind::Paragraph,
                           .text = subject + u" cũng phát hiệu nhiều sai phạm ở đó."});
        const QList<Finding> warm = engine.check(Text(blocks));
        QCOMPARE(warm, check(Text(blocks)));
        QCOMPARE(warm.first().key, alone.first().key);
        QVERIFY(warm.first().confidence < alone.first().confidence);
    }

    void checksATextOnceAsOften() {
        Engine engine = makeEngine(m_data);
        const Text text = linesOf(sample());
        const QList<Finding> often = engine.check(text);
        QCOMPARE(engine.checkOnce(text), often);
        QCOMPARE(engine.checkOnce(linesOf(u"Một đoạn khác."_s)), QList<Finding>());
        QCOMPARE(engine.check(text), often);
    }

    void stopsWhenAsked() {
        std::stop_source source;
        source.request_stop();
        QVERIFY(makeEngine(m_data).check(linesOf(sample()), source.get_token()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(StandardChecksTest)
#include "StandardChecksTest.moc"
