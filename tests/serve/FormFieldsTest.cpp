// SPDX-License-Identifier: GPL-3.0-or-later
// Forms as browsers encode them, and as LibreOffice 7.4 sends them: not encoded at all.
#include "serve/protocol/FormFields.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class FormFieldsTest final : public QObject {
    Q_OBJECT

private slots:
    void reads_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        const QString vi = u"vi-VN"_s;
        QTest::newRow("mã hóa đúng")
            << QByteArray("text=h%E1%BB%8Dp+b%C3%A1o&language=vi-VN") << u"họp báo"_s << vi;
        QTest::newRow("& đã mã hóa")
            << QByteArray("language=vi-VN&text=A+%26+B%3D2") << u"A & B=2"_s << vi;
        QTest::newRow("dấu cộng đã mã hóa")
            << QByteArray("text=1%2B1&language=vi-VN") << u"1+1"_s << vi;
        QTest::newRow("LibreOffice")
            << QByteArray("text=họp báo&language=vi-VN") << u"họp báo"_s << vi;
        QTest::newRow("LibreOffice, & giữa chữ")
            << QByteArray("text=Vinh & Cường, R&D&language=vi-VN") << u"Vinh & Cường, R&D"_s << vi;
        QTest::newRow("LibreOffice, & và dấu bằng")
            << QByteArray("text=nếu a&b=2 thì họp&language=vi-VN") << u"nếu a&b=2 thì họp"_s << vi;
        QTest::newRow("LibreOffice, tên tham số giữa chữ")
            << QByteArray("text=gõ &language=tiếng Việt vào&language=vi-VN")
            << u"gõ &language=tiếng Việt vào"_s << vi;
        QTest::newRow("LibreOffice, dấu cộng và phần trăm")
            << QByteArray("text=tăng 5 % + 20%25 nữa&language=vi-VN") << u"tăng 5 % + 20%25 nữa"_s
            << vi;
        QTest::newRow("LibreOffice, phần trăm cuối")
            << QByteArray("text=100%&language=vi-VN") << u"100%"_s << vi;
        QTest::newRow("LibreOffice, xuống dòng")
            << QByteArray("text=mot\r\nhai&language=vi-VN") << u"mot\r\nhai"_s << vi;
        QTest::newRow("không rõ, & trước tên lạ")
            << QByteArray("text=R&D=2&language=vi-VN") << u"R&D=2"_s << vi;
        QTest::newRow("không rõ, & không dấu bằng")
            << QByteArray("text=R&D&language=vi-VN") << u"R&D"_s << vi;
        QTest::newRow("tham số lạ đã mã hóa")
            << QByteArray("text=a%20b&moi=1&language=vi-VN") << u"a b"_s << vi;
        QTest::newRow("tham số quen, không dùng")
            << QByteArray("text=xin chào&motherTongue=vi&language=vi-VN") << u"xin chào"_s << vi;
        QTest::newRow("rỗng") << QByteArray() << QString() << QString();
        QTest::newRow("chỉ có &") << QByteArray("&&&") << QString() << QString();
        QTest::newRow("chỉ có chữ") << QByteArray("text") << QString() << QString();
        QTest::newRow("byte hỏng")
            << QByteArray("text=a\xff b&language=vi-VN") << u"a\uFFFD b"_s << vi;
    }
    void reads() {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        QFETCH(QString, language);
        QString foundText;
        QString foundLanguage;
        for (const FormField &field : formFields(body)) {
            if (field.name == "text")
                foundText = field.value;
            else if (field.name == "language")
                foundLanguage = field.value;
        }
        QCOMPARE(foundText, text);
        QCOMPARE(foundLanguage, language);
    }

    void staysFastOnAmpersands() {
        const QByteArray body = "text=ô" + QByteArray(200'000, '&') + "&language=vi";
        const QList<FormField> fields = formFields(body);
        QCOMPARE(fields.size(), 2);
        QCOMPARE(fields.first().value.size(), 200'001);
    }
};

QTEST_APPLESS_MAIN(FormFieldsTest)
#include "FormFieldsTest.moc"
