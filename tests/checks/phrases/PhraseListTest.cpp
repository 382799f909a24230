// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/PhraseCheck.h"

#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

/// What the loader and the proof refuse, and what they say.
class PhraseListTest final : public QObject {
    Q_OBJECT

private slots:
    void refuses_data() {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("thiếu cột")
            << u"error\tchủ chương\tchủ trương"_s << u"p.tsv:2: cần 10 cột, có 3"_s;
        QTest::newRow("mức lạ") << u"fatal\tchủ chương\tchủ trương\tch/tr\t1\t2\t\t\t\t"_s
                                << u"p.tsv:2: mức phải là error hoặc warning, không phải “fatal”"_s;
        QTest::newRow("loại lạ") << u"error\tchủ chương\tchủ trương\tabc\t1\t2\t\t\t\t"_s
                                 << u"p.tsv:2: không có loại lỗi “abc”"_s;
        QTest::newRow("đúng giống sai") << u"error\tchủ chương\tchủ chương\tch/tr\t1\t2\t\t\t\t"_s
                                        << u"p.tsv:2: “chủ chương” không có dạng đúng khác nó"_s;
        QTest::newRow("một tiếng")
            << u"error\tchương\ttrương\tch/tr\t1\t2\t\t\t\t"_s
            << u"p.tsv:2: “chương” phải có từ 2 đến 4 tiếng, cách nhau một dấu cách"_s;
        QTest::newRow("hai dấu cách")
            << u"error\tchủ  chương\tchủ trương\tch/tr\t1\t2\t\t\t\t"_s
            << u"p.tsv:2: “chủ  chương” phải có từ 2 đến 4 tiếng, cách nhau một dấu cách"_s;
        QTest::newRow("số lần không phải số")
            << u"error\tchủ chương\tchủ trương\tch/tr\tmột\t2\t\t\t\t"_s
            << u"p.tsv:2: số lần gặp phải là số"_s;
        QTest::newRow("trùng dòng") << u"error\tchủ chương\tchủ trương\tch/tr\t1\t2\t\t\t\t\n"
                                       u"warning\tchủ chương\tchủ trương\tch/tr\t1\t2\t\t\t\t"_s
                                    << u"p.tsv:3: “chủ chương” đã có ở dòng 2"_s;
        QTest::newRow("không bắt được ví dụ sai")
            << u"error\tchủ chương\tchủ trương\tch/tr\t1\t2\tlàm\ttrình\tAnh làm chủ chương "
               u"này.\tlàm chủ chương"_s
            << u"p.tsv:2: “chủ chương” không bắt được ví dụ sai của chính nó: “Anh làm chủ chương này.”"_s;
        QTest::newRow("báo ở ví dụ đúng")
            << u"error\tchủ chương\tchủ trương\tch/tr\t1\t2\t\t\t\tlàm chủ chương trình"_s
            << u"p.tsv:2: “chủ chương” báo lỗi ở ví dụ đúng: “làm chủ chương trình”"_s;
        QTest::newRow("có ngoại lệ mà không có ví dụ đúng")
            << u"error\tchủ chương\tchủ trương\tch/tr\t1\t2\t\ttrình\t\t"_s
            << u"p.tsv:2: “chủ chương” có ngoại lệ mà không có ví dụ đúng"_s;
        QTest::newRow("viết hoa hay dấu kiểu mới")
            << u"error\txức khoẻ\tsức khoẻ\ts/x\t1\t2\t\t\t\t"_s
            << u"p.tsv:2: “xức khoẻ” phải viết thường, dấu đặt kiểu cũ: “xức khỏe”"_s;
    }

    void refuses() {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        const QString path = write(u"# ghi chú\n"_s + row + u'\n');
        const auto list = PhraseList::load(path);
        QString said = list ? QString() : list.error().message;
        if (list) {
            const auto proven = verify(*list);
            said = proven ? u"không từ chối"_s : proven.error().message;
        }
        QCOMPARE(said, reason);
    }

    void refusesWhatIsNotThere() {
        const auto list = PhraseList::load(m_folder.filePath(u"missing.tsv"_s));
        QVERIFY(!list);
        QVERIFY(list.error().message.contains(u"missing.tsv: không mở được"_s));
        const auto empty = PhraseList::load(write(u"# chỉ có ghi chú\n"_s));
        QVERIFY(!empty);
        QVERIFY(empty.error().message.endsWith(u"tệp không có dòng nào"_s));
    }

    void takesWindowsLineEndsAndAMissingLastOne() {
        const auto list = PhraseList::load(
            write(u"# ghi chú\r\nerror\tchủ chương\tchủ trương\tch/tr\t1\t2\t\ttrình\t\t"
                  u"làm chủ chương trình"_s));
        QVERIFY2(list, qPrintable(list ? QString() : list.error().message));
        QVERIFY(verify(*list));
        QCOMPARE((*list)->phrases().size(), 1);
        QCOMPARE((*list)->phrases().first().line, 2);
        QCOMPARE((*list)->startingWith(u"chủ"_s), QList<qsizetype>{0});
        QVERIFY((*list)->startingWith(u"chương"_s).isEmpty());
    }

    void longerPhrasesComeFirst() {
        const auto list = PhraseList::load(
            write(u"error\tphòng trống\tphòng chống\tch/tr\t1\t2\t\t\t\t\n"
                  u"error\tphòng trống lụt bão\tphòng chống lụt bão\tch/tr\t1\t2\t\t\t\t\n"_s));
        QVERIFY(list);
        QCOMPARE((*list)->startingWith(u"phòng"_s), (QList<qsizetype>{1, 0}));
    }

private:
    QString write(const QString &content) {
        const QString path = m_folder.filePath(u"p.tsv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content.toUtf8());
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(PhraseListTest)
#include "PhraseListTest.moc"
