// SPDX-License-Identifier: GPL-3.0-or-later
#include <morat/morat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Free {
    void operator()(morat_checker *checker) const { morat_close(checker); }
    void operator()(morat_result *result) const { morat_result_free(result); }
    void operator()(char *string) const { morat_string_free(string); }
};
using Checker = std::unique_ptr<morat_checker, Free>;
using Checked = std::unique_ptr<morat_result, Free>;
using Words = std::unique_ptr<char, Free>;

} // namespace

class LibraryTest final : public QObject {
    Q_OBJECT

    Checker m_checker;

    [[nodiscard]] Checked check(const QByteArray &text) const {
        return Checked(
            morat_check_text(m_checker.get(), text.constData(), size_t(text.size()), nullptr));
    }

private slots:
    void initTestCase() {
        char *error = nullptr;
        m_checker.reset(morat_open(nullptr, &error));
        const Words message(error);
        QVERIFY2(m_checker, error != nullptr ? error : "");
        QVERIFY(!error);
        QCOMPARE(morat_api_version(), MORAT_API_VERSION);
        QCOMPARE(QByteArray(morat_version()), QByteArray(MORAT_VERSION));
    }

    void placesAreBytesOfTheTextThatItGives_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("một dòng") << QByteArray("Tỉnh thông qua chủ chương.");
        QTest::newRow("ngoài BMP") << QByteArray("Vui 😀😀 quá, thông qua chủ chương.");
        QTest::newRow("nhiều đoạn") << QByteArray("Tít\r\n\r\nĐoạn một.\r\nRồi chủ chương.");
        QTest::newRow("tổ hợp") << QString(u"Tỉnh thông qua chủ chương."_s)
                                       .normalized(QString::NormalizationForm_D)
                                       .toUtf8();
    }
    void placesAreBytesOfTheTextThatItGives() {
        QFETCH(const QByteArray, text);
        const Checked checked = check(text);
        QVERIFY(checked);
        QByteArrayList found;
        for (size_t i = 0; i < morat_result_count(checked.get()); ++i) {
            const morat_finding *finding = morat_result_finding(checked.get(), i);
            if (QByteArray(finding->rule) != "spelling.phrase")
                continue;
            found.append(QByteArray(morat_result_text(checked.get()))
                             .mid(qsizetype(finding->start), qsizetype(finding->length)));
            QCOMPARE(finding->level, MORAT_ERROR);
            QVERIFY(finding->confidence > 0.9);
            QCOMPARE(finding->suggestion_count, size_t(1));
            QCOMPARE(QString::fromUtf8(finding->suggestions[0]), u"chủ trương"_s);
            QVERIFY(QString::fromUtf8(finding->message).contains(u"chủ trương"_s));
            QCOMPARE(QByteArray(finding->category), QByteArray("spelling.phrase"));
        }
        QCOMPARE(found.size(), 1);
        QCOMPARE(QString::fromUtf8(found.first()).normalized(QString::NormalizationForm_C),
                 u"chủ chương"_s);
        QVERIFY(!morat_result_finding(checked.get(), morat_result_count(checked.get())));
    }

    void textThatIsRightHasNoFindings() {
        const Checked checked = check("Sáng nay, hội đồng đã họp và thông qua nghị quyết.");
        QVERIFY(checked);
        QCOMPARE(morat_result_count(checked.get()), size_t(0));
        const Checked empty = check("");
        QVERIFY(empty);
        QCOMPARE(QByteArray(morat_result_text(empty.get())), QByteArray());
    }

    void saysWhyItFails_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("says");
        QTest::newRow("không có dữ liệu") << u"/khong/co"_s << QString() << u"/khong/co"_s;
        QTest::newRow("không có hồ sơ")
            << QString() << u"/khong/co/ho-so.yml"_s << u"/khong/co/ho-so.yml"_s;
    }
    void saysWhyItFails() {
        QFETCH(const QString, folder);
        QFETCH(const QString, profile);
        QFETCH(const QString, says);
        const QByteArray data = folder.toUtf8();
        const QByteArray file = profile.toUtf8();
        const morat_options options{sizeof(morat_options),
                                    data.isEmpty() ? nullptr : data.constData(),
                                    file.isEmpty() ? nullptr : file.constData()};
        char *error = nullptr;
        const Checker checker(morat_open(&options, &error));
        const Words message(error);
        QVERIFY(!checker);
        QVERIFY2(QString::fromUtf8(error).contains(says), error);
    }

    void aFileIsReadByItsFormat() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"bài.html"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<h1>Tin</h1><p>Thông qua <b>chủ</b> chương.</p>");
        file.close();
        char *error = nullptr;
        const Checked checked(
            morat_check_file(m_checker.get(), file.fileName().toUtf8().constData(), &error));
        QVERIFY2(checked, error);
        QCOMPARE(QString::fromUtf8(morat_result_text(checked.get())),
                 u"Tin\nThông qua chủ chương."_s);
        QCOMPARE(morat_result_count(checked.get()), size_t(1));
        const Checked missing(morat_check_file(m_checker.get(), "/khong/co.txt", &error));
        const Words message(error);
        QVERIFY(!missing);
        QVERIFY(QString::fromUtf8(error).contains(u"co.txt"_s));
    }
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "LibraryTest.moc"
