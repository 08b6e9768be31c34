package kit

// The beginnings of the shader: GLSL for desktop OpenGL, and for OpenGL ES.
const (
	desktopGLSL = "#version 110\n"
	mobileGLSL  = "#version 100\nprecision highp float;\n"
)

// turnGLSL looks from five half sizes away at a card that turns about its upright
// middle. It traces each pixel back to the card: (u, v) is the place there, -1 to
// 1, for the place p on the screen. While it stands on edge the card is farther
// away by its half size, so that its near edge stays within the bounds. Its edges
// are smoothed over a pixel, and the half that turns away grows darker. Fyne
// gives premultiplied textures and wants colours that are not.
const turnGLSL = `
uniform vec2 frame;
uniform vec4 bounds;
uniform float turn; // 0 is the front, 1 the back; below 0 nothing is drawn
uniform sampler2D front;
uniform sampler2D back;

void main() {
	if (turn < 0.0) discard;
	const float d = 5.0;
	vec2 size = vec2(bounds[2] - bounds[0], bounds[3] - bounds[1]);
	vec2 middle = vec2(bounds[0] + bounds[2], 2.0 * frame.y - bounds[1] - bounds[3]) * 0.5;
	vec2 p = (gl_FragCoord.xy - middle) / (size * 0.5);
	float ca = cos(turn * 3.14159265), sa = sin(turn * 3.14159265);
	float den = d * ca - p.x * sa;
	if (abs(den) < 0.0001) discard;
	float u = p.x * (d + sa) / den;
	float dv = (d + sa + u * sa) / d;
	float v = p.y * dv;
	float du = (d + sa) * d * ca / (den * den);
	vec2 inside = (1.0 - abs(vec2(u, v))) * size * 0.5 / max(abs(vec2(du, dv)), 0.0001) + 0.5;
	vec2 cover = clamp(inside, 0.0, 1.0);
	if (cover.x * cover.y <= 0.0) discard;
	vec4 c = turn < 0.5
		? texture2D(front, vec2(0.5 + u * 0.5, 0.5 - v * 0.5))
		: texture2D(back, vec2(0.5 - u * 0.5, 0.5 - v * 0.5));
	if (c.a > 0.0) c.rgb /= c.a;
	c.rgb *= 1.0 - 0.25 * sa * (0.5 + 0.5 * u * sign(ca));
	gl_FragColor = vec4(c.rgb, c.a * cover.x * cover.y);
}
`
