// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/WordChoiceCheck.h"

#include "CheckTesting.h"
#include "data/DataFolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class WordChoiceCheckTest final : public QObject {
    Q_OBJECT

    std::shared_ptr<const WordChoices> m_choices;

    Engine engine() const { return testing::engineOf<WordChoiceCheck>(m_choices); }

private slots:
    void initTestCase() {
        const auto choices = WordChoices::load(dataFolder() + u"/dictionaries/word-choices.tsv"_s);
        QVERIFY2(choices, choices ? "" : qPrintable(choices.error().message));
        m_choices = *choices;
    }

    void everyRowIsProvenByItsExamples() {
        const auto proven = verify(m_choices);
        QVERIFY2(proven, proven ? "" : qPrintable(proven.error().message));
    }

    void mends_data() {
        testing::mendColumns();
        const auto row = [](const QString &text, const QString &reason, const QString &mended) {
            testing::mendRow(qPrintable(text), text, Level::Warning, u"spelling.word-choice"_s,
                             reason, mended);
        };
        row(u"Đội xã Tân An dành được 3 huy chương vàng."_s, u"có lẽ là “giành”"_s,
            u"Đội xã Tân An giành được 3 huy chương vàng."_s);
        row(u"Dành chiến thắng rồi, cả đội ôm nhau."_s, u"có lẽ là “Giành”"_s,
            u"Giành chiến thắng rồi, cả đội ôm nhau."_s);
        row(u"Chị giành hết thời gian đọc sách."_s, u"có lẽ là “dành”"_s,
            u"Chị dành hết thời gian đọc sách."_s);
        row(u"Bà con bàng quang, thờ ơ với rác."_s, u"có lẽ là “bàng quan”"_s,
            u"Bà con bàng quan, thờ ơ với rác."_s);
        row(u"Ông bị viêm bàng quan đã lâu."_s, u"có lẽ là “bàng quang”"_s,
            u"Ông bị viêm bàng quang đã lâu."_s);
    }
    void mends() { testing::verifyMended(engine()); }

    void staysSilent_data() {
        testing::silentRows({
            u"Bà dành chiếc huy chương ấy cho bảo tàng xã."_s,
            u"Anh để dành tấm vé vào cửa."_s,
            u"Giải dành riêng đội giành huy chương vàng."_s,
            u"Họ dành cả tháng tập, rồi mới giành chiến thắng."_s,
            u"Hai đội giành lợi thế trong thời gian bù giờ."_s,
            u"Bệnh nhân bàng quang được mổ; người nhà lo."_s,
            u"Không ai bàng quan trước lũ."_s,
            u"Ông Dành tặng bảo tàng tấm huy chương, ông Giành thì không."_s,
        });
    }
    void staysSilent() { testing::verifySilent(engine()); }

    void declaresItsRules() { testing::verifyRules(engine(), {u"spelling.word-choice"_s}); }

    void refusesAListThatSaysNothing_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("thiếu cột") << QByteArray("warning\tdành\tgiành");
        QTest::newRow("mức lạ") << QByteArray("maybe\tdành\tgiành\tsau 3\tcúp\t\t\ta\tb");
        QTest::newRow("nơi lạ") << QByteArray("warning\tdành\tgiành\ttrước 3\tcúp\t\t\ta\tb");
        QTest::newRow("xa quá") << QByteArray("warning\tdành\tgiành\tsau 300\tcúp\t\t\ta\tb");
        QTest::newRow("không từ nào quyết định")
            << QByteArray("warning\tdành\tgiành\tsau 3\t\t\t\ta\tb");
        QTest::newRow("không ví dụ") << QByteArray("warning\tdành\tgiành\tsau 3\tcúp\t\t\t\t");
    }
    void refusesAListThatSaysNothing() {
        QFETCH(const QByteArray, row);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"tu.tsv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# từ\n" + row + "\n");
        file.close();
        const auto choices = WordChoices::load(file.fileName());
        QVERIFY(!choices);
        QVERIFY2(choices.error().message.startsWith(file.fileName() + u":2: "_s),
                 qPrintable(choices.error().message));
    }
};

QTEST_GUILESS_MAIN(WordChoiceCheckTest)
#include "WordChoiceCheckTest.moc"
