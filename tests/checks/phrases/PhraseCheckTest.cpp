// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/PhraseCheck.h"

#include "CheckTesting.h"
#include "data/DataFolder.h"
#include "text/Tokenizer.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// "subject → suggestion" of every finding in one block.
QStringList said(const PhraseCheck &check, const QString &text,
                 BlockKind kind = BlockKind::Paragraph) {
    const Block block{kind, text, {}, {}};
    const QList<Token> tokens = tokenize(text);
    QList<Finding> findings;
    check.checkBlock({0, block, tokens}, {}, findings);
    QStringList lines;
    for (const Finding &finding : std::as_const(findings))
        lines.append(finding.subject + u" → "_s + finding.suggestions.first().text);
    return lines;
}

} // namespace

class PhraseCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto list = PhraseList::load(dataFolder() + u"/dictionaries/phrases.tsv"_s);
        QVERIFY2(list, qPrintable(list ? QString() : list.error().message));
        m_list = *list;
        m_check = std::make_unique<PhraseCheck>(m_list);
    }

    void everyRowIsProvenByItsExamples() {
        const auto proven = verify(m_list);
        QVERIFY2(proven, qPrintable(proven ? QString() : proven.error().message));
    }

    void holdsEnoughSureRows() {
        int sure = 0;
        int written = 0;
        for (const Phrase &phrase : m_list->phrases()) {
            sure += phrase.level == Level::Error ? 1 : 0;
            written += !phrase.badExample.isEmpty() && !phrase.goodExample.isEmpty() ? 1 : 0;
        }
        QVERIFY2(sure >= 800, qPrintable(QString::number(sure)));
        QVERIFY2(written >= 150, qPrintable(QString::number(written)));
    }

    void saysLessOfWhatIsQuoted() {
        const auto levelIn = [&](const QString &text) {
            const Block block{BlockKind::Paragraph, text, {}, {}};
            const QList<Token> tokens = tokenize(text);
            QList<Finding> findings;
            m_check->checkBlock({0, block, tokens}, {}, findings);
            return findings.size() == 1 ? levelName(findings.first().level) : QString();
        };
        QCOMPARE(levelIn(u"Nước ấy là Phân Lan."_s), u"error"_s);
        QCOMPARE(levelIn(u"Âm Hán Việt là “Phân Lan”."_s), u"warning"_s);
        QCOMPARE(levelIn(u"Nhiều người viết \"hằng trăm\"."_s), u"info"_s);
        QCOMPARE(levelIn(u"Ông nói “chẩn bị tham quang bảo tàng”."_s), u"error"_s);
    }

    void finds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const QString &text, const QStringList &expected) {
            QTest::newRow(qPrintable(text)) << text << expected;
        };
        row(u"Hội nghị thông qua chủ chương, nghị quyết của Đảng bộ tỉnh Sơn Bình."_s,
            {u"chủ chương → chủ trương"_s});
        row(u"Chủ chương của huyện hợp lòng dân."_s, {u"chủ chương → Chủ trương"_s});
        row(u"CHỦ CHƯƠNG ĐÚNG, KẾT QUẢ TỐT"_s, {u"chủ chương → CHỦ TRƯƠNG"_s});
        row(u"Giống lúa mới cho năng xuất cao."_s, {u"năng xuất → năng suất"_s});
        row(u"Xã sữa chữa cầu và bổ xung biển báo."_s,
            {u"sữa chữa → sửa chữa"_s, u"bổ xung → bổ sung"_s});
        row(u"Đội bóng Quảng Ngải về nhì."_s, {u"quảng ngải → Quảng Ngãi"_s});
        row(u"Học sinh nghèo được trao xuất học bổng."_s, {u"xuất học bổng → suất học bổng"_s});
        row(u"Hộ dân thông\u00A0qua chủ\u00A0chương."_s, {u"chủ chương → chủ\u00A0trương"_s});
        row(u"Hộ dân thông qua chủ \u200B chương\u200B."_s, {u"chủ chương → chủ \u200B trương"_s});
    }

    void finds() {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(said(*m_check, text), expected);
    }

    void staysSilent_data() {
        QTest::addColumn<QString>("text");
        const QStringList correct = {
            u"Anh làm chủ chương trình từ năm 2010."_s,
            u"Ông chủ chương trình phát biểu sau cùng."_s,
            u"Miền núi có khả năng xuất hiện mưa đá."_s,
            u"Giáo viên lịch sử lý giải cho học trò."_s,
            u"Khu tập chung cư cũ sắp được sửa."_s,
            u"Cô giáo bảo lũ trẻ xếp hàng."_s,
            u"Xã đặt sản xuất an toàn lên đầu."_s,
            u"Người dân tự chủ, chương mới mở ra."_s,
            u"Hai từ chủ - chương đứng xa nhau."_s,
            u"Ông Trần Hoài Bảo trúng cử."_s,
            u"Cầu thủ ghi bàn. Ảnh: CHÍ TUỆ"_s,
            u"Bà Sơn hoà nhã nói về chủ trương, năng suất và sự phát triển."_s,
            u"bác sỹ kĩ thuật, quí khách, hoà bình, thuỷ lợi"_s,
            u"Thuế của dây truyền dịch, dây truyền máu là 5 %."_s,
            u"Nhân dân xã Sơn Bình thi đua sản xuất, củng cố quốc phòng, giữ vững an ninh."_s,
        };
        for (const QString &text : correct)
            QTest::newRow(qPrintable(text)) << text;
    }

    void staysSilent() {
        QFETCH(QString, text);
        QCOMPARE(said(*m_check, text), QStringList());
    }

    void namesMatchWithTheirCapitals() {
        QCOMPARE(said(*m_check, u"Hàng Việc Nam bán chạy."_s),
                 QStringList{u"việc nam → Việt Nam"_s});
        QCOMPARE(said(*m_check, u"làm việc nam nữ như nhau"_s), QStringList());
    }

    void doesNotLookIntoCode() {
        QCOMPARE(said(*m_check, u"chủ chương"_s, BlockKind::Code), QStringList());
    }

    void decomposedTextGivesTheSame() {
        const QString composed = u"Huyện thông qua chủ chương, tháo gở vướn mắc."_s;
        const QString decomposed = composed.normalized(QString::NormalizationForm_D);
        QCOMPARE(said(*m_check, composed).size(), 3);
        QStringList folded = said(*m_check, decomposed);
        for (QString &line : folded)
            line = line.normalized(QString::NormalizationForm_C);
        QCOMPARE(folded, said(*m_check, composed));
    }

    void keepsUntouchedSyllablesAsWritten_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("dấu kiểu mới của tác giả ở tiếng không sửa")
            << u"Chăm lo xức khoẻ cho dân."_s << u"sức khoẻ"_s;
        QTest::newRow("dấu kiểu cũ của tác giả ở tiếng không sửa")
            << u"Chăm lo xức khỏe cho dân."_s << u"sức khỏe"_s;
        QTest::newRow("tiếng sửa theo kiểu mới khi bài viết kiểu mới")
            << u"Toà nhà hoà vào phố, hai bên ký thoã thuận."_s << u"thoả thuận"_s;
        QTest::newRow("tiếng sửa theo kiểu cũ khi bài viết kiểu cũ")
            << u"Tòa nhà hòa vào phố, hai bên ký thõa thuận."_s << u"thỏa thuận"_s;
        QTest::newRow("không rõ thì kiểu cũ") << u"Thông tin này cần chứng tõ."_s << u"chứng tỏ"_s;
    }

    void keepsUntouchedSyllablesAsWritten() {
        QFETCH(QString, text);
        QFETCH(QString, suggestion);
        const QStringList lines = said(*m_check, text);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().endsWith(u"→ "_s + suggestion), qPrintable(lines.first()));
    }

    void saysWhatAndWhy() {
        const QString text = u"Thông qua chủ chương, nghị quyết."_s;
        const QList<Finding> findings = testing::findingsOf<PhraseCheck>({text}, m_list);
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(finding.rule, u"spelling.phrase"_s);
        QCOMPARE(finding.category, u"spelling.phrase"_s);
        QCOMPARE(finding.level, Level::Error);
        QCOMPARE(text.mid(finding.range.start, finding.range.length), u"chủ chương"_s);
        QCOMPARE(finding.message,
                 u"“chủ chương” là lỗi viết lẫn ch/tr; từ đúng là “chủ trương”."_s);
        QVERIFY(finding.explanation.contains(u"“chủ trương” gặp "_s));
    }

    void applyingASuggestionRemovesItsFinding() {
        QString text = u"Xã xắp xếp, xử dụng, sữa chữa và hổ trợ lảnh đạo trẻ."_s;
        const Block block{BlockKind::Paragraph, text, {}, {}};
        const QList<Token> tokens = tokenize(text);
        QList<Finding> findings;
        m_check->checkBlock({0, block, tokens}, {}, findings);
        QCOMPARE(findings.size(), 5);
        for (auto it = findings.crbegin(); it != findings.crend(); ++it)
            text.replace(it->range.start, it->range.length, it->suggestions.first().text);
        QCOMPARE(text, u"Xã sắp xếp, sử dụng, sửa chữa và hỗ trợ lãnh đạo trẻ."_s);
        QCOMPARE(said(*m_check, text), QStringList());
    }

    void loads() {
        QBENCHMARK {
            const auto list = PhraseList::load(dataFolder() + u"/dictionaries/phrases.tsv"_s);
            QVERIFY(list);
        }
    }

    void checksAnArticle() {
        QString text;
        while (text.count(u' ') < 1300)
            text += u"Nhân dân xã Sơn Bình thi đua sản xuất, làm chủ chương trình mới. "_s;
        const Block block{BlockKind::Paragraph, text, {}, {}};
        const QList<Token> tokens = tokenize(text);
        QBENCHMARK {
            QList<Finding> findings;
            m_check->checkBlock({0, block, tokens}, {}, findings);
            QVERIFY(findings.isEmpty());
        }
    }

private:
    std::shared_ptr<const PhraseList> m_list;
    std::unique_ptr<PhraseCheck> m_check;
};

QTEST_GUILESS_MAIN(PhraseCheckTest)
#include "PhraseCheckTest.moc"
