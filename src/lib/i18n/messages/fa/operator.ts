import type { OperatorMessages } from '../en/operator.ts';

export const operator: OperatorMessages = {
	ready: (address) => `سنجه در این نشانی باز است: ${address}`,
	setUp: (address) => `هنوز حسابی وجود ندارد. نخستین حساب را اینجا بسازید: ${address}`,
	badConfiguration: 'پیکربندی قابل استفاده نیست:',
	inUse: (directory, pid) =>
		`پایگاه دادهٔ ${directory} در اختیار فرایند در حال اجرای ${pid} است. نخست آن را متوقف کنید یا از PostgreSQL استفاده کنید (DATABASE_URL).`,
	inUseElsewhere: (directory, host, file) =>
		`پایگاه دادهٔ ${directory} روی ${host}، دستگاه یا کانتینری دیگر، باز شده و بسته نشده است. اگر آنجا دیگر چیزی در کار نیست، ${file} را پاک کنید و از نو راه بیندازید.`,
	portInUse: (address) =>
		`برنامهٔ دیگری از پیش روی ${address} در حال کار است. درگاه آزادی را در PORT تعیین کنید.`,
	cannotListen: (address, details) =>
		`سرور نمی‌تواند روی ${address} گوش دهد: ${details}. مقدارهای HOST و PORT را بررسی کنید؛ درگاه‌های کمتر از ۱۰۲۴ ویژهٔ root است.`,
	notBuilt: 'برنامه هنوز ساخته نشده است. این فرمان را اجرا کنید: npm run build',
	databaseFailed: (details) => `پایگاه داده قابل استفاده نیست: ${details}`,
	buildFailed: (details) => `ساختن برنامه ناموفق بود. ${details}`.trim(),
	unsuited: {
		'too-old': (version) => `PostgreSQL ${version} قدیمی است: نسخهٔ ۱۵ یا بالاتر لازم است.`,
		'newer-schema': (names) =>
			`ساختار پایگاه داده از نسخه‌ای تازه‌تر است (${names}). همان نسخه را نصب کنید یا پشتیبانی را که پیش از ارتقا گرفته شده بازگردانید.`,
		'other-encoding': (encoding) =>
			`کدگذاری پایگاه داده ${encoding} است و فارسی در آن ذخیره نمی‌شود. پایگاه دیگری با encoding 'UTF8' template template0 بسازید.`
	},
	notForDemo:
		'این پایگاه داده از پیش حساب دارد. نسخهٔ نمایشی تنها پایگاه دادهٔ تازه را پر می‌کند: DATABASE_URL را بردارید یا پایگاهی خالی نام ببرید.',
	migrateUpToDate: 'پایگاه داده به‌روز است.',
	migrated: (names) => `اعمال شد: ${names}`,
	userUsage: [
		'user create --email <نشانی> --name <نام> [--role owner|consultant|manager|auditor] [--organization <نام یا شناسه>] [--organization-en <نام>]',
		'user reset --email <نشانی> [--without-second-factor]'
	],
	needOption: (option) => `لطفاً --${option} را بنویسید.`,
	badEmail: (text) => `«${text}» یک نشانی سادهٔ ایمیل نیست.`,
	badRole: (text, roles) => `«${text}» نقش شناخته‌شده‌ای نیست؛ نقش‌ها: ${roles}`,
	tooLong: (option) => `مقدار --${option} بیش از اندازه بلند است.`,
	noOrganization: (name, known) => `سازمانی با نام «${name}» وجود ندارد. سازمان‌های موجود: ${known}`,
	needOrganization: (known) => `لطفاً با --organization بنویسید کدام سازمان: ${known}`,
	needNewOrganization: 'هنوز سازمانی وجود ندارد. لطفاً نام سازمان تازه را با --organization بنویسید.',
	emailTaken: (email) => `با نشانی ${email} پیش‌تر حسابی ساخته شده است.`,
	noAccount: (email) => `حسابی با نشانی ${email} وجود ندارد.`,
	created: (email, role, organization) => `ساخته شد: ${email}، با نقش ${role} در ${organization}.`,
	passwordSet: (email) => `گذرواژهٔ تازه‌ای برای ${email} ثبت شد و همهٔ نشست‌های این حساب پایان یافت.`,
	password: (password) => `گذرواژه (فقط همین حالا نمایش داده می‌شود): ${password}`,
	secondFactorGone: 'این حساب اکنون عامل دوم ندارد و می‌تواند دوباره آن را راه‌اندازی کند.',
	doctor: {
		ok: 'درست',
		problem: 'ایراد',
		summary: (problems, none) => (none ? 'همه چیز درست است.' : `تعداد ایرادها: ${problems}`),
		node: (version) => `Node نسخهٔ ${version}`,
		nodeOld: (version) =>
			`Node نسخهٔ ${version} قدیمی است؛ نسخهٔ 24.7 یا تازه‌تر لازم است (npm install آن را می‌آورد)`,
		configuration: (origin) => `پیکربندی؛ نشانی ${origin}`,
		dataDir: (path) => `پوشهٔ داده ${path} نوشتنی است`,
		dataDirBad: (path) => `در پوشهٔ داده ${path} نمی‌توان نوشت`,
		locked: (pid) => `پایگاه دادهٔ درونی در اختیار سرور است (فرایند ${pid}) و باز نشد`,
		embeddedNew: 'پایگاه دادهٔ درونی در نخستین اجرا ساخته می‌شود',
		embedded: (version) => `پایگاه دادهٔ درونی، PostgreSQL نسخهٔ ${version}`,
		postgres: (version) => `PostgreSQL نسخهٔ ${version}`,
		databaseBad: (details) => `پایگاه داده در دسترس نیست: ${details}`,
		migrations: 'ساختار پایگاه داده به‌روز است',
		migrationsPending: (names) => `در انتظار اعمال (npm run sanjeh -- migrate): ${names}`,
		fonts: 'قلم‌های گزارش در جای خود هستند',
		fontsMissing: (files) => `این قلم‌ها یافت نشد (npm ci): ${files}`,
		smtp: (host) => `سرور ایمیل ${host} پاسخ می‌دهد`,
		smtpBad: (host, details) => `سرور ایمیل ${host} پاسخ نمی‌دهد: ${details}`,
		provider: (issuer) => `سامانهٔ ورود ${issuer} پاسخ می‌دهد`,
		providerBad: (issuer, details) => `سامانهٔ ورود ${issuer} کار نمی‌کند: ${details}`,
		senderNone: (sender) =>
			`فرستنده‌ای تنظیم نشده است (MAIL_FROM)؛ ایمیل‌ها از ${sender} فرستاده می‌شوند که کمتر سروری می‌پذیرد`,
		smtpNone: 'سرور ایمیلی تنظیم نشده است (SMTP_URL)؛ ایمیل‌ها در صندوق ارسال می‌مانند',
		disk: (free) => `${free} گیگابایت فضای آزاد روی دیسک`,
		diskLow: (free) => `تنها ${free} گیگابایت فضای آزاد روی دیسک مانده است`,
		built: 'برنامه ساخته شده است',
		notBuilt: 'برنامه هنوز ساخته نشده است (npm start آن را می‌سازد)'
	}
};
